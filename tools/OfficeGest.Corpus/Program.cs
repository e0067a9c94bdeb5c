using System.Diagnostics;
using Microsoft.CodeAnalysis;
using OfficeGest.Corpus.Wire;
using OfficeGest.Generator.Tests.Compilation;

// Runs the generator over a folder of OpenAPI documents and compiles what it emits, warnings as errors:
//   dotnet run -c Release --project tools/OfficeGest.Corpus -- FOLDER [net10.0|net8.0|netstandard2.0]
//   dotnet run -c Release --project tools/OfficeGest.Corpus -- --wire FOLDER [--seconds 600] [--json FILE] [--prism COMMAND]
if (args is ["--wire-one", var document, ..]) return await WireCommand.One(document, args.ElementAtOrDefault(2));
if (args is ["--wire", var folder, ..]) return await WireCommand.All(folder, int.Parse(Option("--seconds") ?? "600", System.Globalization.CultureInfo.InvariantCulture), Option("--json"), Option("--prism"));

if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: OfficeGest.Corpus FOLDER [net10.0|net8.0|netstandard2.0] | --wire FOLDER [--seconds 600] [--json FILE] [--prism COMMAND]");
    return 2;
}

TargetFramework target = TargetFramework.All.Single(framework => framework.Moniker == (args.Length > 1 ? args[1] : "net10.0"));
int compiled = 0, refused = 0, broken = 0;
foreach (string file in Directory.EnumerateFiles(args[0]).Order(StringComparer.Ordinal))
{
    string name = Path.GetFileName(file);
    long start = Stopwatch.GetTimestamp();
    try
    {
        var run = new GeneratorRun(target, new Spec(File.ReadAllText(file), file));
        Diagnostic[] told = [.. run.Result.Diagnostics];
        Diagnostic[] errors = [.. run.CompileErrors().Take(3)];
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        string summary = $"{run.Files.Count,5} files  {elapsed.TotalSeconds,6:0.0} s  {told.Count(static d => d.Severity == DiagnosticSeverity.Error)} errors, {told.Count(static d => d.Severity == DiagnosticSeverity.Warning)} warnings told";
        if (errors.Length > 0 || told.Any(static d => d.Id == "OG0008"))
        {
            broken++;
            Console.WriteLine($"BROKEN   {name}  {summary}");
            foreach (Diagnostic error in errors) Console.WriteLine($"           {error.Id} {error.GetMessage()} | {Line(error)}");
            foreach (Diagnostic error in told.Where(static d => d.Id == "OG0008")) Console.WriteLine($"           {error.GetMessage()}");
        }
        else if (run.Files.Count == 0)
        {
            refused++;
            Console.WriteLine($"refused  {name}  {told.FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error)?.GetMessage()}");
        }
        else
        {
            compiled++;
            Console.WriteLine($"compiled {name}  {summary}");
        }
    }
    catch (Exception exception)
    {
        broken++;
        Console.WriteLine($"BROKEN   {name}  {exception.GetBaseException()}");
    }
}

Console.WriteLine($"{compiled} compiled, {refused} refused, {broken} broken");
return broken == 0 ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

static string? Line(Diagnostic diagnostic) =>
    diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
