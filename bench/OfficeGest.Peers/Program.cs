using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OfficeGest.Benchmarks;
using OfficeGest.Benchmarks.Results;

// The client beside those of NSwag, Kiota and Refit, and beside HttpClient alone:
//   dotnet run -c Release --project bench/OfficeGest.Peers
switch (args)
{
    case ["tables", string folder, string page]:
        Tables.Write(Run.Read(folder), page);
        return 0;
    default:
        await HttpPageBenchmarks.CheckAsync();
        // In this process: one that BenchmarkDotNet builds would make the peers' code once more.
        BenchmarkRunner.Run<HttpPageBenchmarks>(
            DefaultConfig.Instance.AddExporter(JsonExporter.Brief).AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false)).WithIterationCount(15).WithWarmupCount(5)),
            args);
        return 0;
}
