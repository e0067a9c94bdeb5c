using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Running;
using OfficeGest.Benchmarks;
using OfficeGest.Benchmarks.Results;

// Every run names its figures with a ratio to the baseline of the same run:
//   dotnet run -c Release --project bench/OfficeGest.Benchmarks -- --filter '*Page*'
switch (args)
{
    case ["tables", string folder, string page]:
        Tables.Write(Run.Read(folder), page);
        return 0;
    case ["compare", string before, string after]:
        IReadOnlyList<string> worse = Comparison.Worse(Run.Read(before), Run.Read(after));
        foreach (string line in worse) Console.Error.WriteLine(line);
        return worse.Count == 0 ? 0 : 1;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ToolBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddExporter(JsonExporter.Brief));
        return 0;
}
