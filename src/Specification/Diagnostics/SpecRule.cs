namespace OfficeGest.Specification.Diagnostics;

/// <summary>A kind of message. Its text describes what is wrong, where, and what was done about it.</summary>
/// <param name="Id">The code, <c>OG0301</c>, with a page in <c>docs/diagnostics</c>.</param>
/// <param name="Severity">An error if nothing of the spec can be used, a warning if something was left out.</param>
/// <param name="Title">A short title.</param>
/// <param name="MessageFormat">The text with <c>{0}</c> placeholders.</param>
internal sealed record SpecRule(string Id, SpecSeverity Severity, string Title, string MessageFormat);

internal enum SpecSeverity
{
    Info,
    Warning,
    Error,
}
