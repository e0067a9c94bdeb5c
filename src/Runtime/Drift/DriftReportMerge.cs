using OfficeGest.Privacy;

namespace OfficeGest;

internal static class DriftReportMerge
{
    public static DriftReport Merge(IEnumerable<DriftReport> reports) => new(
        (reports ?? throw new ArgumentNullException(nameof(reports)))
            .SelectMany(static report => report.Entries)
            .GroupBy(static entry => (entry.OperationId, entry.Path, entry.Kind))
            .Select(static group => One([.. group])));

    private static DriftEntry One(List<DriftEntry> entries) => new()
    {
        OperationId = entries[0].OperationId,
        Method = entries[0].Method,
        Route = entries[0].Route,
        Path = entries[0].Path,
        Kind = entries[0].Kind,
        Count = Sum(entries.Select(static entry => entry.Count)),
        FirstSeen = entries.Min(static entry => entry.FirstSeen),
        LastSeen = entries.Max(static entry => entry.LastSeen),
        Received = entries
            .SelectMany(static entry => entry.Received)
            .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => Sum(group.Select(static pair => pair.Value)), StringComparer.Ordinal),
        Examples = [.. entries.SelectMany(static entry => entry.Examples).Distinct(StringComparer.Ordinal).Take(DriftExample.MaximumCount)],
    };

    /// <summary>Adds counts without overflow: they come from files that anybody may have edited.</summary>
    internal static long Sum(IEnumerable<long> counts) => counts.Aggregate(0L, static (sum, count) => count > long.MaxValue - sum ? long.MaxValue : sum + count);
}
