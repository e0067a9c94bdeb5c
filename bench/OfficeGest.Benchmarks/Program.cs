using BenchmarkDotNet.Running;
using OfficeGest.Benchmarks;

// Every run names its figures with a ratio to the baseline of the same run:
//   dotnet run -c Release --project bench/OfficeGest.Benchmarks -- --filter '*Page*'
BenchmarkSwitcher.FromAssembly(typeof(ToolBenchmarks).Assembly).Run(args);
