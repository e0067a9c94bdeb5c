using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OfficeGest.Benchmarks.Emitted;
using OfficeGest.Protocol;

namespace OfficeGest.Benchmarks;

/// <summary>What it costs to look for drift in a page of 250 customers: when there is none, and when every row has some.</summary>
[MemoryDiagnoser]
public class DriftBenchmarks
{
    private static readonly JsonRead<IReadOnlyList<Customer>> Read = JsonItem.List<Customer>(Customer.ReadJson, false);
    private static readonly ApiOperation Operation = new("listCustomers", "GET", "/entities/customers");

    private readonly byte[] _rows = CustomerPage.Rows(250);
    private readonly byte[] _drifted = CustomerPage.Rows(250, ",\"loyalty\":5");
    private readonly DriftMonitor _monitor = new(TimeProvider.System);

    [Benchmark(Baseline = true)]
    public int Blind() => BlindCustomer.ReadAll(_rows).Count;

    [Benchmark]
    public int Observed() => ReadAll(_rows);

    [Benchmark]
    public int ObservedAndDrifting() => ReadAll(_drifted);

    private int ReadAll(byte[] rows)
    {
        var reader = new Utf8JsonReader(rows);
        reader.Read();
        return Read(ref reader, new JsonReadContext(new DriftRecorder(_monitor, Operation)))!.Count;
    }
}
