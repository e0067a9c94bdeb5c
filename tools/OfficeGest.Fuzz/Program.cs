using System.Diagnostics;
using System.Globalization;
using OfficeGest.Fuzz;

// Damages the documents of a folder and generates from them, to find exceptions, hangs (5 s) and memory (1 GB):
//   dotnet run -c Release --project tools/OfficeGest.Fuzz -- FOLDER [SECONDS] [FIRST-SEED]
// A failing text is written to the temporary folder. A stack overflow ends the process: the seed is in the file "current" there.
if (args is ["--once", var file]) return Once.Run(file);
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: OfficeGest.Fuzz FOLDER [SECONDS] [FIRST-SEED] | --once FILE");
    return 2;
}

string[] documents = [.. Directory.EnumerateFiles(args[0], "*", SearchOption.AllDirectories)
    .Where(static path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json" && new FileInfo(path).Length < 300_000)
    .Order(StringComparer.Ordinal)
    .Select(File.ReadAllText)];
TimeSpan duration = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 60);
int first = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
string output = Directory.CreateTempSubdirectory("officegest-fuzz-").FullName;
int failures = 0;
var fuzzing = new Fuzzing(new Mutator(documents), (seed, text, why) =>
{
    failures++;
    string path = Path.Combine(output, $"{seed}.txt");
    File.WriteAllText(path, text);
    Console.WriteLine($"seed {seed}: {why}\n  {path}");
});
Console.WriteLine($"{documents.Length} documents, {duration.TotalSeconds} s, first seed {first}");
long start = Stopwatch.GetTimestamp();
for (int seed = first; Stopwatch.GetElapsedTime(start) < duration; seed++)
{
    File.WriteAllText(Path.Combine(output, "current"), seed.ToString(CultureInfo.InvariantCulture));
    if (!fuzzing.Run(seed)) break;
}

double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzing.Cases} cases in {seconds:0} s, {fuzzing.Cases / seconds:0.0} a second; {fuzzing.Emitted} emitted code; {failures} failed"));
return failures == 0 ? 0 : 1;
