using BenchmarkDotNet.Attributes;
using OfficeGest.Sandbox;

namespace OfficeGest.Benchmarks;

/// <summary>What a test pays for a sandbox of its own, once the data is there: start, and stop.</summary>
[MemoryDiagnoser]
#pragma warning disable CA1822 // BenchmarkDotNet calls instance members only.
public class SandboxBenchmarks
{
    [GlobalSetup]
    public async Task MakeData()
    {
        await StartAndStop(static () => new SandboxSizes());
        await StartAndStop(static () => SandboxSizes.Small);
    }

    /// <summary>1,200 customers, 2,600 vehicles, 5,000 service orders and so on.</summary>
    [Benchmark(Baseline = true)]
    public Task DefaultSizes() => StartAndStop(static () => new SandboxSizes());

    [Benchmark]
    public Task SmallSizes() => StartAndStop(static () => SandboxSizes.Small);

    private static async Task StartAndStop(Func<SandboxSizes> sizes)
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(options => options.Sizes = sizes());
    }
}
