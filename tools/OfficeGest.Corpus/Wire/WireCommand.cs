using System.Diagnostics;
using System.Text.Json;

namespace OfficeGest.Corpus.Wire;

/// <summary>Checks every document of a folder, each in a process of its own and one after the other.</summary>
internal static class WireCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>One document, its result as JSON on the standard output.</summary>
    /// <param name="prism">The path of <c>prism</c>, or null.</param>
    public static async Task<int> One(string file, string? prism)
    {
        WireResult result;
        try
        {
            result = await WireRun.Run(file, await File.ReadAllTextAsync(file), prism: prism);
        }
        catch (Exception exception)
        {
            result = new WireResult(Path.GetFileName(file)) { Broken = exception is InvalidDataException ? exception.Message : exception.ToString() };
        }

        Console.WriteLine(JsonSerializer.Serialize(result));
        return result.Broken is null && result.Failures.Count == 0 ? 0 : 1;
    }

    /// <param name="seconds">The time that a document may take.</param>
    /// <param name="json">Where the results go as JSON, or null.</param>
    /// <param name="prism">The path of <c>prism</c>, or null.</param>
    public static async Task<int> All(string folder, int seconds, string? json, string? prism)
    {
        List<WireResult> results = [];
        foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            long start = Stopwatch.GetTimestamp();
            WireResult result = await Apart(file, seconds, prism);
            results.Add(result);
            Console.WriteLine($"{result.Right,5}/{result.All,-5} {result.Document}  {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s{(result.Unsampled > 0 ? $"  {result.Unsampled} samples not judged by schema" : string.Empty)}{(result.Broken is { } broken ? "  BROKEN " + Short(broken) : string.Empty)}");
            foreach (IGrouping<string, WireFailure> group in result.Failures.GroupBy(static one => one.Cause).OrderByDescending(static group => group.Count()))
                Console.WriteLine($"             {group.Count(),4} {group.Key}: {group.First().Operation}: {Short(group.First().Detail)}");
        }

        int right = results.Sum(static one => one.Right), all = results.Sum(static one => one.All);
        Console.WriteLine($"\n{right}/{all} right ({(all == 0 ? 0 : 100.0 * right / all):0.00} %) in {results.Count} documents");
        foreach (IGrouping<string, WireFailure> group in results.SelectMany(static one => one.Failures).GroupBy(static one => one.Cause).OrderByDescending(static group => group.Count()))
            Console.WriteLine($"{group.Count(),6} {group.Key}");
        if (json is not null) await File.WriteAllTextAsync(json, JsonSerializer.Serialize(results, Indented));
        return right == all && results.All(static one => one.Broken is null) ? 0 : 1;
    }

    private static async Task<WireResult> Apart(string file, int seconds, string? prism)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(WireCommand).Assembly.Location);
        start.ArgumentList.Add("--wire-one");
        start.ArgumentList.Add(file);
        if (prism is not null) start.ArgumentList.Add(prism);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new WireResult(Path.GetFileName(file)) { Broken = $"took more than {seconds} s" };
        }

        string text = await output;
        return text.TrimStart().StartsWith('{') ? JsonSerializer.Deserialize<WireResult>(text)! : new WireResult(Path.GetFileName(file)) { Broken = Short(await errors) };
    }

    private static string Short(string text) => text.ReplaceLineEndings(" ") is var line && line.Length > 220 ? line[..220] + "…" : line;
}
