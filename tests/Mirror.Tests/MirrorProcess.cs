using System.Diagnostics;
using Mirror.OfficeGest;

namespace OfficeGest.Mirror.Tests;

/// <summary>The sample in a process of its own, as a user runs it: settings come from the environment.</summary>
internal sealed class MirrorProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private MirrorProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static MirrorProcess Start(params (string Name, string Value)[] settings)
    {
        string dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, ["exec", typeof(OfficeGestClient).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in settings) start.Environment[name] = value;
        return new MirrorProcess(Process.Start(start)!);
    }

    /// <summary>Ends it as a crash or a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it (<c>STOP</c>) as a machine does that swaps or sleeps, or lets it go on (<c>CONT</c>).</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<MirrorResult> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new MirrorResult(_process.ExitCode, await _output, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}

internal sealed record MirrorResult(int Code, string Output, string Errors)
{
    public MirrorResult ShouldSucceed()
    {
        Code.ShouldBe(0, Output + Errors);
        return this;
    }
}
