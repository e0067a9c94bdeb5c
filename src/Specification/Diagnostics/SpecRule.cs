namespace OfficeGest.Specification.Diagnostics;

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
