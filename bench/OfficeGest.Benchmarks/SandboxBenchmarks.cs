using BenchmarkDotNet.Attributes;
using OfficeGest.Sandbox;

namespace OfficeGest.Benchmarks;

/// <summary>What a test pays for a sandbox of its own, once the data is there: start, and stop.</summary>
[MemoryDiagnoser]
#pragma warning disable CA1822 // BenchmarkDotNet calls instance members only.
public class SandboxBenchmarks
{
    private readonly SandboxSizes _default = new();
    private readonly SandboxSizes _small = SandboxSizes.Small;

    [GlobalSetup]
    public async Task MakeData()
    {
        await StartAndStop(_default);
        await StartAndStop(_small);
    }

    /// <summary>1,200 customers, 2,600 vehicles, 5,000 service orders and so on.</summary>
    [Benchmark(Baseline = true)]
    public Task DefaultSizes() => StartAndStop(_default);

    [Benchmark]
    public Task SmallSizes() => StartAndStop(_small);

    private static async Task StartAndStop(SandboxSizes sizes)
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(options => options.Sizes = sizes);
    }
}
