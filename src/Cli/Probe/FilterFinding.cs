namespace OfficeGest.Cli.Probe;

/// <summary>What came of asking a list with one exact filter. Never the value that was asked for.</summary>
/// <param name="Name">The query parameter.</param>
/// <param name="Kind">Whether the server heeds it.</param>
/// <param name="Note">Why it is not known, or what went wrong.</param>
internal sealed record FilterFinding(string Name, FilterFindingKind Kind, string Note = "");

internal enum FilterFindingKind
{
    Works,

    /// <summary>Rows came that contradict it: the server answered as if it had not been sent.</summary>
    Ignored,

    /// <summary>The rows would have been the same without it.</summary>
    NotProven,
    Failed,
}
