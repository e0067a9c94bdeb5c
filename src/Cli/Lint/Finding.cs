namespace OfficeGest.Cli.Lint;

/// <summary>A message about a spec. Lines and columns count from 1, as in editors.</summary>
/// <param name="Code"><c>OG0301</c> for messages of the compiler, otherwise the name of an advice.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c>, <c>info</c> or <c>advice</c>.</param>
/// <param name="Line">The line of its first character.</param>
/// <param name="Column">The column of its first character.</param>
/// <param name="Pointer">The JSON pointer of the node.</param>
/// <param name="Message">What is wrong, where, and the consequence.</param>
internal sealed record Finding(string Code, string Severity, int Line, int Column, string Pointer, string Message);
