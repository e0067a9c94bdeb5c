using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace OfficeGest.Tests;

/// <summary>A sample in a process of its own, as a user runs it: settings come from the environment.</summary>
public sealed class SampleProcess : IAsyncDisposable
{
    private static readonly string Configuration = typeof(SampleProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<string> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SampleProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Receive(e.Data);
        process.BeginOutputReadLine();
    }

    /// <summary>What it has printed so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>The address that a web application prints.</summary>
    public Task<string> Address => _listening.Task;

    public static string Folder(string sample) => Repository.PathOf("samples", sample, "bin", Configuration, "net10.0");

    public static SampleProcess Start(string sample, params (string Name, string Value)[] settings) =>
        new(Process.Start(StartInfo(Host, ["exec", Path.Combine(Folder(sample), sample + ".dll")], Folder(sample), settings))!);

    public static Task<SampleResult> RunAsync(string sample, (string Name, string Value)[] settings) =>
        RunAsync(Host, ["exec", Path.Combine(Folder(sample), sample + ".dll")], Folder(sample), settings);

    public static async Task<SampleResult> RunAsync(string program, string[] arguments, string folder, params (string Name, string Value)[] settings)
    {
        ProcessStartInfo start = StartInfo(program, arguments, folder, settings);
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new SampleResult(process.ExitCode, await output, await errors);
    }

    public static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string program, string[] arguments, string folder, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (string name in (string[])["OFFICEGEST_URL", "OFFICEGEST_USERNAME", "OFFICEGEST_PASSWORD"]) start.Environment.Remove(name);
        foreach ((string name, string value) in settings) start.Environment[name] = value;
        return start;
    }

    private void Receive(string? line)
    {
        const string Listening = "Now listening on: ";
        if (line is null) _listening.TrySetException(new InvalidOperationException(Output));
        else _lines.Enqueue(line);
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is { } index and >= 0) _listening.TrySetResult(line[(index + Listening.Length)..].Trim());
    }
}

/// <param name="Code">The exit code.</param>
/// <param name="Output">What was written to the standard output.</param>
/// <param name="Errors">What was written to the standard error.</param>
public sealed record SampleResult(int Code, string Output, string Errors);
