using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OfficeGest.Tests;

/// <summary>Real sockets on loopback that answer with any bytes, and cut, stall or reset after any of them.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<RawRequest> _requests = new();
    private readonly Func<RawRequest, Task<RawResponse>> _answer;
    private readonly Task _running;
    private int _arrived;

    /// <param name="answer">Called for each request that arrived whole.</param>
    public RawServer(Func<RawRequest, RawResponse> answer)
        : this(request => Task.FromResult(answer(request)))
    {
    }

    public RawServer(Func<RawRequest, Task<RawResponse>> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = AcceptAsync();
    }

    /// <summary>How many requests arrived whole.</summary>
    public int Arrived => _arrived;

    public IReadOnlyCollection<RawRequest> Requests => _requests;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends in a slash.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/api/v2/");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                NetworkStream stream = client.GetStream();
                while (await RawRequest.ReadAsync(stream, () => Interlocked.Increment(ref _arrived), _stop.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    RawResponse response = await _answer(request);
                    await stream.WriteAsync(response.Bytes, _stop.Token);
                    if (await EndAsync(client, response.End)) return;
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The client went away, or the server was stopped.
            }
        }
    }

    /// <returns>Whether the connection is over.</returns>
    private async Task<bool> EndAsync(TcpClient client, RawEnd end)
    {
        switch (end)
        {
            case RawEnd.KeepOpen:
                return false;
            case RawEnd.Reset:
                client.LingerState = new LingerOption(true, 0);
                return true;
            case RawEnd.Stall:
                _ = await client.GetStream().ReadAsync(new byte[1], _stop.Token);
                return true;
            default:
                return true;
        }
    }
}
