using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>Real sockets on loopback: counts the requests that arrived whole, and answers or fails as told.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, byte[]?> _answer;
    private readonly Task _running;
    private int _arrived;

    /// <param name="answer">By the number of the request, from 1: the bytes to send, and null to cut the connection. A half answer is cut too.</param>
    public RawServer(Func<int, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = AcceptAsync();
    }

    public int Arrived => _arrived;

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/v2/");

    public static byte[] Response(int status, string body, bool whole = true) => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body) + (whole ? 0 : 10)}\r\n\r\n{body}");

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
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
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
                NetworkStream stream = client.GetStream();
                while (await ReadRequestAsync(stream))
                {
                    byte[]? answer = _answer(Interlocked.Increment(ref _arrived));
                    if (answer is null) return;

                    await stream.WriteAsync(answer, _stop.Token);
                    string text = Encoding.UTF8.GetString(answer);
                    int length = int.Parse(text.Split("Content-Length: ")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
                    if (Encoding.UTF8.GetByteCount(text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]) < length) return;
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client went away.
            }
        }
    }

    private async Task<bool> ReadRequestAsync(NetworkStream stream)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            string text = received.ToString();
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                int start = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
                int length = start < 0 ? 0 : int.Parse(text.AsSpan(start + 16, text.IndexOf('\r', start) - start - 16), System.Globalization.CultureInfo.InvariantCulture);
                if (text.Length - end - 4 >= length) return true;
            }

            int read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0) return false;

            received.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }
}
