namespace OfficeGest.Cli.Diff;

/// <summary>The changes between two specs.</summary>
/// <param name="Old">Where the older one is.</param>
/// <param name="New">Where the newer one is.</param>
/// <param name="Changes">What breaks first.</param>
internal sealed record DiffReport(string Old, string New, IReadOnlyList<ApiChange> Changes)
{
    public int Breaking => Changes.Count(static change => change.Breaking);

    public int Other => Changes.Count - Breaking;
}
