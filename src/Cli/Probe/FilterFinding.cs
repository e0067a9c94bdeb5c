namespace OfficeGest.Cli.Probe;

/// <summary>The result of requesting a list with one exact filter, without the value of the filter.</summary>
/// <param name="Name">The query parameter.</param>
/// <param name="Kind">Whether the server applies the filter.</param>
/// <param name="Note">Why it is unknown, or what failed.</param>
internal sealed record FilterFinding(string Name, FilterFindingKind Kind, string Note = "");

internal enum FilterFindingKind
{
    Works,

    /// <summary>The response has rows that contradict it: the server ignored it.</summary>
    Ignored,

    /// <summary>The rows would have been the same without it.</summary>
    NotProven,
    Failed,
}
