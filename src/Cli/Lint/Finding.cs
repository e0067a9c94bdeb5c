namespace OfficeGest.Cli.Lint;

/// <summary>One thing to say about a spec. Lines and columns count from 1, as editors do.</summary>
/// <param name="Code"><c>OG0301</c> for what the compiler says as well, else the name of an advice.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c>, <c>info</c> or <c>advice</c>.</param>
/// <param name="Line">Of its first character.</param>
/// <param name="Column">Of its first character.</param>
/// <param name="Pointer">The JSON pointer of the node.</param>
/// <param name="Message">What is wrong, where, and what follows from it.</param>
internal sealed record Finding(string Code, string Severity, int Line, int Column, string Pointer, string Message);
