namespace OfficeGest.Cli.Diff;

/// <summary>One change of the generated C#.</summary>
/// <param name="Area">What it is a change of.</param>
/// <param name="Kind">Whether the subject is new, gone or another.</param>
/// <param name="Breaking">Whether code that compiled against the old client may not compile against the new one.</param>
/// <param name="Subject">The method, property or type as a user writes it; of something renamed, the old name.</param>
/// <param name="Description">One sentence that says what is different.</param>
internal sealed record ApiChange(ChangeArea Area, ChangeKind Kind, bool Breaking, string Subject, string Description);

/// <summary>In the order in which they are printed.</summary>
internal enum ChangeArea
{
    Clients,
    Methods,
    Queries,
    Records,
    Enumerations,
    Unions,
    Forms,
}

internal enum ChangeKind
{
    Removed,
    Changed,
    Added,
}
