using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OfficeGest.Protocol;

namespace OfficeGest.Benchmarks;

/// <summary>Reading 250 date-times with an offset, as they are and with the escaped plus that servers on .NET write.</summary>
[MemoryDiagnoser]
public class DateTimeBenchmarks
{
    private static readonly JsonRead<IReadOnlyList<DateTimeOffset>> Read = JsonItem.List<DateTimeOffset>(JsonItem.Scalar<DateTimeScalar, DateTimeOffset>, false);

    private readonly byte[] _plain = Rows("+");
    private readonly byte[] _escaped = Rows("\\u002B");

    [Benchmark]
    public int Plain() => Count(_plain);

    [Benchmark]
    public int Escaped() => Count(_escaped);

    [Benchmark(Baseline = true)]
    public int SystemTextJsonPlain() => JsonSerializer.Deserialize<List<DateTimeOffset>>(_plain)!.Count;

    [Benchmark]
    public int SystemTextJsonEscaped() => JsonSerializer.Deserialize<List<DateTimeOffset>>(_escaped)!.Count;

    private static int Count(byte[] rows)
    {
        var reader = new Utf8JsonReader(rows);
        reader.Read();
        return Read(ref reader, JsonReadContext.Untracked)!.Count;
    }

    private static byte[] Rows(string plus) =>
        Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Range(0, 250).Select(i => $"\"2026-07-{1 + (i % 28):00}T08:{i % 60:00}:00{plus}01:00\"")) + "]");
}
