using System.Diagnostics;
using OfficeGest.Sandbox;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>A <see cref="Worker"/> in a process of its own.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public static Task<WorkerProcess> StartAsync(RedisServer redis, OfficeGestSandbox sandbox, string? lockExpiry = null) =>
        StartAsync(redis, [sandbox.BaseAddress.AbsoluteUri, sandbox.Username, sandbox.Password, "true"], lockExpiry);

    /// <param name="redis">Where session and quota are shared.</param>
    /// <param name="sandbox">The installation.</param>
    /// <param name="quota">See <see cref="Worker.QuotaVariable"/>.</param>
    public static Task<WorkerProcess> StartSharingAsync(RedisServer redis, OfficeGestSandbox sandbox, string quota) =>
        StartAsync(redis, [sandbox.BaseAddress.AbsoluteUri, sandbox.Username, sandbox.Password, "false"], null, quota);

    public static Task<WorkerProcess> StartAsync(RedisServer redis, Uri address, string? lockExpiry) =>
        StartAsync(redis, [address.AbsoluteUri, "maria", "s3cret!", "true"], lockExpiry);

    private static async Task<WorkerProcess> StartAsync(RedisServer redis, string[] values, string? lockExpiry, string? quota = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", ["exec", typeof(Worker).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach ((string key, string value) in Worker.Settings.Zip(values)) start.Environment[Worker.SettingsPrefix + key] = value;
        start.Environment[Worker.RedisVariable] = redis.Endpoint;
        start.Environment[Worker.LockVariable] = lockExpiry;
        start.Environment[Worker.QuotaVariable] = quota;
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

    /// <summary>Ends it as a crash does: nothing is given back.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has died with a line unread.
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
