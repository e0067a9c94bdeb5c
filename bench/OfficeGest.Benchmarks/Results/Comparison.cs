using System.Globalization;

namespace OfficeGest.Benchmarks.Results;

/// <summary>Two runs, by the ratios of each to its own baseline: they hold on any machine, times do not. So a baseline is never what is to become faster.</summary>
internal static class Comparison
{
    // Ratios of the same code differ by a few percent from run to run.
    private const double Tolerance = 1.10;

    // Half a kilobyte more is noise where nothing much is allocated.
    private const long SmallBytes = 512;

    /// <summary>What got worse by more than 10 %: the time beside the baseline, or the memory.</summary>
    public static IReadOnlyList<string> Worse(Run before, Run after)
    {
        Dictionary<(string, string), (double Ratio, long? Bytes)> known = Ratios(before).ToDictionary(static one => (one.Of.Group, one.Of.Title), static one => (one.Ratio, one.Of.Bytes));
        var worse = new List<string>();
        foreach ((Measurement of, double ratio) in Ratios(after))
        {
            if (!known.TryGetValue((of.Group, of.Title), out (double Ratio, long? Bytes) old)) continue;

            if (ratio > old.Ratio * Tolerance) worse.Add(string.Create(CultureInfo.InvariantCulture, $"{of.Group}.{of.Title}: {ratio:0.00} × the baseline, was {old.Ratio:0.00}"));
            if (of.Bytes is { } bytes && old.Bytes is { } oldBytes && bytes > (oldBytes * Tolerance) + SmallBytes)
                worse.Add(string.Create(CultureInfo.InvariantCulture, $"{of.Group}.{of.Title}: {bytes} bytes, was {oldBytes}"));
        }

        return worse;
    }

    private static IEnumerable<(Measurement Of, double Ratio)> Ratios(Run run) =>
        run.Groups().SelectMany(static group => group.All.Select(one => (one, one.Nanoseconds / group.Baseline.Nanoseconds)));
}
