using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OfficeGest.Benchmarks.Emitted;
using OfficeGest.Json;

namespace OfficeGest.Benchmarks;

/// <summary>Reading one page of 250 customers, as the emitted code does it and as its peers do.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private static readonly JsonRead<IReadOnlyList<Customer>> Rows = JsonItem.List<Customer>(Customer.ReadJson, false);

    private readonly byte[] _page = Page(250);
    private readonly byte[] _rows = Page(250)[8..^1];

    [Benchmark(Baseline = true)]
    public int Emitted()
    {
        var reader = new Utf8JsonReader(_rows);
        reader.Read();
        return Rows(ref reader, JsonReadContext.Untracked)!.Count;
    }

    [Benchmark]
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

    private static byte[] Page(int rows)
    {
        var text = new StringBuilder("{\"data\":[");
        for (int i = 0; i < rows; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $$"""
                {"id":{{4000 + i}},"name":"Oficina Exemplo {{i}} Lda","tax_id":"{{500000000 + i}}","email":"oficina{{i}}@example.pt","phone":"219000000","mobile_phone":"+351910000000","city":"Vialonga","postal_code":"2625-585","country_code":"PT","country":{"country_code":"PT","name":"Portugal","currency_code":"EUR"},"active":true}
                """);
        }

        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }
}
