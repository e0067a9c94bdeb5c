using System.Reflection;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace OfficeGest.Benchmarks.Results;

/// <summary>What BenchmarkDotNet wrote as JSON: one file for each class.</summary>
/// <param name="Machine">Processor, cores, system and versions.</param>
/// <param name="Measurements">In the order of the files.</param>
internal sealed record Run(string Machine, IReadOnlyList<Measurement> Measurements)
{
    /// <summary>Reads a folder of results.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static Run Read(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder, "*-report-*.json").Order(StringComparer.Ordinal)];
        if (files.Length == 0) throw new InvalidOperationException($"No results in '{folder}'. BenchmarkDotNet writes them to BenchmarkDotNet.Artifacts/results.");

        var machine = string.Empty;
        var measurements = new List<Measurement>();
        foreach (string file in files)
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            machine = MachineOf(document.RootElement.GetProperty("HostEnvironmentInfo"));
            measurements.AddRange(document.RootElement.GetProperty("Benchmarks").EnumerateArray().Where(static one => one.GetProperty("Statistics").ValueKind == JsonValueKind.Object).Select(MeasurementOf));
        }

        return new Run(machine, measurements);
    }

    /// <summary>The measurements of each class beside its baseline.</summary>
    public IEnumerable<(Measurement Baseline, IReadOnlyList<Measurement> All)> Groups()
    {
        foreach (IGrouping<(string Group, string Parameters), Measurement> group in Measurements.GroupBy(static one => (one.Group, one.Parameters)))
        {
            Measurement[] all = [.. group];
            yield return (all.FirstOrDefault(static one => IsBaseline(one)) ?? all[0], all);
        }
    }

    // The results do not say it.
    private static bool IsBaseline(Measurement one) =>
        typeof(Run).Assembly.GetType($"OfficeGest.Benchmarks.{one.Group}")?.GetMethod(one.Name)?.GetCustomAttribute<BenchmarkAttribute>() is { Baseline: true };

    private static Measurement MeasurementOf(JsonElement one) => new(
        Text(one, "Type"),
        Text(one, "Method"),
        Text(one, "Parameters"),
        one.GetProperty("Statistics").GetProperty("Median").GetDouble(),
        one.TryGetProperty("Memory", out JsonElement memory) && memory.TryGetProperty("BytesAllocatedPerOperation", out JsonElement bytes) && bytes.ValueKind == JsonValueKind.Number ? bytes.GetInt64() : null);

    private static string MachineOf(JsonElement host) =>
        $"{Text(host, "ProcessorName")}, {Text(host, "LogicalCoreCount")} logical cores, {Text(host, "OsVersion")}, {Text(host, "RuntimeVersion")}, BenchmarkDotNet {Text(host, "BenchmarkDotNetVersion")}";

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.ToString() : string.Empty;
}
