using System.Diagnostics;
using OfficeGest.Sandbox;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>A <see cref="Worker"/> in a process of its own.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public static async Task<WorkerProcess> StartAsync(RedisServer redis, OfficeGestSandbox sandbox)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", ["exec", typeof(Worker).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] values = [sandbox.BaseAddress.AbsoluteUri, sandbox.Username, sandbox.Password, "true"];
        foreach ((string key, string value) in Worker.Settings.Zip(values)) start.Environment[Worker.SettingsPrefix + key] = value;
        start.Environment[Worker.RedisVariable] = redis.Endpoint;
        var worker = new WorkerProcess(Process.Start(start)!);
        (await worker._process.StandardOutput.ReadLineAsync()).ShouldBe("ready");
        return worker;
    }

    public async Task<string?> CallAsync()
    {
        await _process.StandardInput.WriteLineAsync("call");
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
