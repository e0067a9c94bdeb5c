using System.Globalization;
using System.Text;

namespace OfficeGest.Benchmarks.Results;

/// <summary>A run as Markdown, written between two marks of a page.</summary>
internal static class Tables
{
    private const string Begin = "<!-- measured -->";
    private const string End = "<!-- /measured -->";

    /// <summary>Replaces what stands between the marks.</summary>
    /// <exception cref="InvalidOperationException">The page has no marks.</exception>
    public static void Write(Run run, string page)
    {
        string text = File.ReadAllText(page);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidOperationException($"'{page}' needs {Begin} and {End}.");

        File.WriteAllText(page, $"{text[..(begin + Begin.Length)]}\n\n{Markdown(run)}\n{text[end..]}");
    }

    public static string Markdown(Run run)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{run.Machine}. Medians; × is beside the first line of each table.\n");
        foreach ((Measurement baseline, IReadOnlyList<Measurement> all) in run.Groups())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {baseline.Group}{(baseline.Parameters.Length > 0 ? $", {baseline.Parameters}" : string.Empty)}\n\n");
            text.Append("| | time | × | allocated | × |\n|---|---:|---:|---:|---:|\n");
            foreach (Measurement one in all.OrderByDescending(one => ReferenceEquals(one, baseline))) text.Append(Row(one, baseline));
        }

        return text.ToString();
    }

    private static string Row(Measurement one, Measurement baseline) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {one.Name} | {Time(one.Nanoseconds)} | {one.Nanoseconds / baseline.Nanoseconds:0.00} | {Size(one.Bytes)} | {(one.Bytes is { } bytes && baseline.Bytes is > 0 and { } reference ? ((double)bytes / reference).ToString("0.00", CultureInfo.InvariantCulture) : string.Empty)} |\n");

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e9:0.00} s"),
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns"),
    };

    private static string Size(long? bytes) => bytes switch
    {
        null => string.Empty,
        >= 10 * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB"),
        >= 10 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
    };
}
