using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>A Redis of the test's own: a free port of this machine, a folder that goes with it, nothing kept on disk.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private RedisServer(Process process, DirectoryInfo folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
        Endpoint = $"127.0.0.1:{port}";
    }

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    public int Port { get; }

    public string Endpoint { get; }

    /// <param name="port">The port of one that has ended; a free one when null.</param>
    public static async Task<RedisServer> StartAsync(int? port = null)
    {
        string program = Program ?? throw new InvalidOperationException("redis-server is not on the path.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("officegest-redis-");
        port ??= FreePort();
        string[] arguments = ["--bind", "127.0.0.1", "--port", $"{port}", "--save", "", "--appendonly", "no", "--dir", folder.FullName];
        Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var server = new RedisServer(process, folder, port.Value);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("Ready to accept connections", StringComparison.Ordinal)) continue;

            _ = process.StandardOutput.ReadToEndAsync();
            return server;
        }

        await server.DisposeAsync();
        throw new InvalidOperationException("redis-server ended before it was ready.");
    }

    /// <summary>Lets it take connections and say nothing, as one that swaps or hangs does.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
