using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OfficeGest.Benchmarks.Emitted;
using OfficeGest.Protocol;

namespace OfficeGest.Benchmarks;

/// <summary>Reading one page of 250 customers, as the emitted code does it and as its peers do.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private static readonly JsonRead<IReadOnlyList<Customer>> Rows = JsonItem.List<Customer>(Customer.ReadJson, false);

    private readonly byte[] _page = CustomerPage.Of(250);
    private readonly byte[] _rows = CustomerPage.Rows(250);

    [Benchmark]
    public int Emitted()
    {
        var reader = new Utf8JsonReader(_rows);
        reader.Read();
        return Rows(ref reader, JsonReadContext.Untracked)!.Count;
    }

    [Benchmark(Baseline = true)]
    public int SystemTextJsonSourceGenerator() => JsonSerializer.Deserialize(_page, PeerContext.Default.PeerPage)!.Data.Count;

    [Benchmark]
    public int SystemTextJsonReflection() => JsonSerializer.Deserialize<PeerPage>(_page)!.Data.Count;

    [Benchmark]
    public int NewtonsoftJson()
    {
        using var reader = new StreamReader(new MemoryStream(_page));
        using var json = new Newtonsoft.Json.JsonTextReader(reader);
        return new Newtonsoft.Json.JsonSerializer().Deserialize<PeerPage>(json)!.Data.Count;
    }
}
