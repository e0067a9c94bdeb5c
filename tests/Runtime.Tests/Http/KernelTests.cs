using System.Net;
using System.Net.Sockets;
using System.Text;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Http;

/// <summary>The errors that a real kernel gives when the network goes away, in a network of the test's own.</summary>
[Trait("Speed", "Slow")]
public class KernelTests
{
    [NetworkFact]
    public async Task A_write_that_was_applied_before_the_network_went_away_is_sent_once_and_reported()
    {
        using var network = new NetworkPair();
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int commits = 0;
        using Socket listener = network.Listen();
        Task serving = ServeAsync(listener, () =>
        {
            if (Interlocked.Increment(ref commits) != 1) return;

            network.Cut();
            gone.SetResult();
        });
        int connections = 0;
        await using ApiTransport transport = Over(network, listener, () =>
        {
            // Whoever tries again finds the network back.
            if (++connections > 1) network.Mend();
        });
        var file = new ApiFile(() => new Slow(gone.Task));
        var exception = await Should.ThrowAsync<OfficeGestConnectionException>(transport.SendAsync(new ApiRequest(new ApiOperation("write", "POST", "/x")).SetBinary(file), default));
        SocketError error = exception.InnerException.ShouldBeOfType<HttpRequestException>().InnerException.ShouldBeOfType<IOException>().InnerException.ShouldBeOfType<SocketException>().SocketErrorCode;
        error.ShouldBe(SocketError.HostUnreachable, "An attempt to connect ends in the same error.");
        exception.MayHaveBeenApplied.ShouldBeTrue();
        exception.NothingWasSent.ShouldBeFalse();
        (commits, connections).ShouldBe((1, 1));
        listener.Dispose();
        await serving;
    }

    [NetworkFact]
    public async Task A_network_that_is_away_at_the_start_costs_a_wait()
    {
        using var network = new NetworkPair();
        int commits = 0;
        using Socket listener = network.Listen();
        Task serving = ServeAsync(listener, () => Interlocked.Increment(ref commits));
        network.Cut();
        int connections = 0;
        await using ApiTransport transport = Over(network, listener, () =>
        {
            if (++connections == 3) network.Mend();
        });
        await transport.SendAsync(new ApiRequest(new ApiOperation("write", "POST", "/x")).SetText("{}", "application/json"), default);
        (commits, connections).ShouldBe((1, 3));
        listener.Dispose();
        await serving;
    }

    private static ApiTransport Over(NetworkPair network, Socket listener, Action connecting) => ApiTransport.Create(new OfficeGestClientOptions
    {
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}/"),
        Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1), UseJitter = false },
        Handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                connecting();
                return await network.ConnectAsync(context.DnsEndPoint.Port, cancellationToken);
            },
        },
    });

    /// <summary>Carries out a write as soon as the object in its body ends, and then answers.</summary>
    private static async Task ServeAsync(Socket listener, Action commit)
    {
        try
        {
            while (true)
            {
                using Socket socket = await listener.AcceptAsync();
                var received = new StringBuilder();
                byte[] buffer = new byte[4096];
                while (received.ToString().IndexOf('}', StringComparison.Ordinal) < 0)
                {
                    int read = await socket.ReceiveAsync(buffer);
                    if (read == 0) break;

                    received.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }

                commit();
                await socket.SendAsync("HTTP/1.1 204 X\r\nConnection: close\r\n\r\n"u8.ToArray());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    /// <summary>An object, and white space after it when the network has gone.</summary>
    private sealed class Slow(Task gone) : MemoryStream
    {
        private int _part;

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int part = _part++;
            if (part == 1) await gone.WaitAsync(cancellationToken);
            if (part > 1) return 0;

            int length = Math.Min(buffer.Length, 20_000);
            buffer.Span[..length].Fill((byte)' ');
            if (part == 0) "{}"u8.CopyTo(buffer.Span);
            return length;
        }
    }
}
