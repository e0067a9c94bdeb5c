namespace OfficeGest.Cli.Diff;

/// <summary>The changes between two specs.</summary>
/// <param name="Old">The location of the older one.</param>
/// <param name="New">The location of the newer one.</param>
/// <param name="Changes">The changes, breaking ones first.</param>
internal sealed record DiffReport(string Old, string New, IReadOnlyList<ApiChange> Changes)
{
    public int Breaking => Changes.Count(static change => change.Breaking);

    public int Other => Changes.Count - Breaking;
}
