using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Parse;

/// <summary>What became of one spec: a model unless nothing of it could be used, and everything worth saying.</summary>
/// <param name="Path">The spec; only for messages.</param>
/// <param name="Model">Null when nothing of the spec can be used.</param>
/// <param name="Diagnostics">In the order of their places.</param>
internal sealed record ParseResult(string Path, ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>One message about a spec, free of Roslyn's types so that the command-line tool can print it too.</summary>
/// <param name="Rule">Which message.</param>
/// <param name="Path">The file.</param>
/// <param name="Position">Where in the file; never nothing: the start of the file when no better place is known.</param>
/// <param name="Pointer">The JSON pointer of the node, empty for the document.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
internal sealed record SpecDiagnostic(
    SpecRule Rule, string Path, SpecPosition Position, string Pointer, EquatableArray<string> Arguments);

/// <summary>A range in a text; offsets, lines and columns count from 0.</summary>
internal readonly record struct SpecPosition(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);

/// <summary>A kind of message. Its text says what is wrong, where, and what was done about it.</summary>
/// <param name="Id">The code, <c>OG0301</c>, with a page in <c>docs/diagnostics</c>.</param>
/// <param name="Severity">Follows the damage: an error when nothing of the spec can be used, a warning when something was left out.</param>
/// <param name="Title">A few words.</param>
/// <param name="MessageFormat">With <c>{0}</c> placeholders.</param>
internal sealed record SpecRule(string Id, SpecSeverity Severity, string Title, string MessageFormat);

internal enum SpecSeverity
{
    Info,
    Warning,
    Error,
}
