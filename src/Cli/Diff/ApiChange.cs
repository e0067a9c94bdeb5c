namespace OfficeGest.Cli.Diff;

/// <summary>One change of the generated C#.</summary>
/// <param name="Area">The part of the API that changed.</param>
/// <param name="Kind">Whether the subject was added, removed or changed.</param>
/// <param name="Breaking">Whether code that compiled against the old client may not compile against the new one.</param>
/// <param name="Subject">The method, property or type as in user code; for something renamed, the old name.</param>
/// <param name="Description">A sentence that describes the difference.</param>
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
