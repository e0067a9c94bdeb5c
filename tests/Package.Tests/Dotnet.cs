using System.Diagnostics;

namespace OfficeGest.Package.Tests;

/// <summary>Runs the dotnet command line and keeps what it printed.</summary>
internal static class Dotnet
{
    public static Task<DotnetResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartAsync("dotnet", folder, environment, arguments);

    public static async Task<DotnetResult> StartAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The variables with which the test host itself was started would steer the build of the consumer.
        foreach (string name in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in environment) start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new DotnetResult(process.ExitCode, await output + await error);
    }
}

internal sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>The distinct lines that report an error, without the project in brackets.</summary>
    public IReadOnlyList<string> Errors => [.. Output.Split('\n')
        .Where(static line => line.Contains(": error ", StringComparison.Ordinal))
        .Select(static line => line.Split(" [")[0].Trim())
        .Distinct()];

    public DotnetResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Output);
        return this;
    }
}
