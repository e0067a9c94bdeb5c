using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>Prism between a client and a server: it answers with an error of its own when a request or a response is not what the spec says.</summary>
internal sealed partial class PrismProxy : IAsyncDisposable
{
    public const string Version = "5.16.0";

    private readonly Process _process;
    private readonly List<string> _log = [];

    private PrismProxy(Process process, Uri baseAddress)
    {
        _process = process;
        BaseAddress = baseAddress;
    }

    public Uri BaseAddress { get; }

    public string Log
    {
        get
        {
            lock (_log) return string.Join('\n', _log);
        }
    }

    public static async Task<PrismProxy> StartAsync(Uri upstream)
    {
        int port = FreePort();
        Process process = Npx.Start(
            Repository.PathOf("specs"),
            $"@stoplight/prism-cli@{Version}", "proxy", "officegest-v2.yaml", upstream.ToString().TrimEnd('/'), "--errors", "--host", "127.0.0.1", "--port", $"{port}");
        var proxy = new PrismProxy(process, new Uri($"http://127.0.0.1:{port}/"));
        var listening = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) => proxy.Keep(line.Data, listening);
        process.ErrorDataReceived += (_, line) => proxy.Keep(line.Data, listening);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"Prism ended: {proxy.Log}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await listening.Task;
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line, TaskCompletionSource listening)
    {
        if (line is null) return;

        lock (_log) _log.Add(Colour().Replace(line, string.Empty));
        if (line.Contains("Prism is listening", StringComparison.Ordinal)) listening.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
