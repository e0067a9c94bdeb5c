using System.Net;
using System.Net.Sockets;
using System.Text;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Http;

/// <summary>A write over a connection that fails at any byte with any error goes out once, and whoever sent it is told that it may have been applied.</summary>
[Trait("Speed", "Slow")]
public class ByteByByteTests
{
    private static readonly ApiOperation Write = new("write", "POST", "/x");
    private static readonly SocketError[] Errors = [.. Enum.GetValues<SocketError>().Where(static error => error != SocketError.Success)];
    private static readonly byte[] Response = Encoding.ASCII.GetBytes("HTTP/1.1 201 X\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

    private static readonly Lazy<Task<int>> RequestBytes = new(CountAsync);

    public static TheoryData<SocketError> EveryError => [.. Errors];

    [Theory]
    [MemberData(nameof(EveryError))]
    public async Task A_write_that_fails_at_any_byte_is_sent_once_and_reported(SocketError error)
    {
        int request = await RequestBytes.Value;
        int step = Environment.GetEnvironmentVariable("OFFICEGEST_RUNS") is null ? 4 : 1;
        int first = Array.IndexOf(Errors, error) % step;
        for (int n = first; n < request; n += step) await CheckAsync(error, n, int.MaxValue, n);
        for (int n = first; n < Response.Length; n += step) await CheckAsync(error, int.MaxValue, n, n);

        static async Task CheckAsync(SocketError error, int writable, int readable, int n)
        {
            var ledger = new Ledger();
            await using ApiTransport transport = Over(ledger, () => new FaultyConnection(ledger, Response, writable, readable, () => FaultyConnection.Fault(error, n % 5 == 0)));
            var exception = await Should.ThrowAsync<OfficeGestConnectionException>(transport.SendAsync(Request(), default));
            exception.MayHaveBeenApplied.ShouldBeTrue();
            exception.NothingWasSent.ShouldBeFalse();
            ledger.Connections.ShouldBe(1);
            ledger.Commits.ShouldBe(readable == int.MaxValue ? 0 : 1);
        }
    }

    [Fact]
    public async Task A_reused_connection_that_fails_at_any_byte_does_not_double_a_write()
    {
        int request = await RequestBytes.Value;
        for (int n = 0; n < request + Response.Length - 1; n++)
        {
            var ledger = new Ledger();
            int writable = request + Math.Min(n, request);
            int readable = n < request ? int.MaxValue : Response.Length + n - request + 1;
            await using ApiTransport transport = Over(ledger, () => new FaultyConnection(ledger, Response, writable, readable, () => FaultyConnection.Fault(SocketError.HostUnreachable, false)));
            await transport.SendAsync(Request(), default);
            var exception = await Should.ThrowAsync<OfficeGestConnectionException>(transport.SendAsync(Request(), default));
            exception.MayHaveBeenApplied.ShouldBeTrue();
            ledger.Commits.ShouldBe(n < request ? 1 : 2);
            ledger.Connections.ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(EveryError))]
    public async Task A_connection_that_is_never_made_is_tried_again_and_nothing_was_sent(SocketError error)
    {
        var ledger = new Ledger();
        await using ApiTransport never = Over(ledger, () => throw new SocketException((int)error));
        var exception = await Should.ThrowAsync<OfficeGestConnectionException>(never.SendAsync(Request(), default));
        exception.NothingWasSent.ShouldBeTrue();
        exception.MayHaveBeenApplied.ShouldBeFalse();
        (ledger.Connections, ledger.Commits).ShouldBe((4, 0));

        var later = new Ledger();
        await using ApiTransport second = Over(later, () => later.Connections < 3 ? throw new SocketException((int)error) : new FaultyConnection(later, Response, int.MaxValue, int.MaxValue, static () => new IOException()));
        await second.SendAsync(Request(), default);
        (later.Connections, later.Commits).ShouldBe((3, 1));
    }

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(20, int.MaxValue)]
    [InlineData(int.MaxValue, 0)]
    public async Task A_handshake_that_fails_has_sent_nothing(int writable, int readable)
    {
        var ledger = new Ledger();
        await using ApiTransport transport = Over(ledger, () => new FaultyConnection(ledger, [], writable, readable, () => FaultyConnection.Fault(SocketError.ConnectionReset, false)), "https://company.officegest.com/api/v2/");
        (await Should.ThrowAsync<OfficeGestConnectionException>(transport.SendAsync(Request(), default))).NothingWasSent.ShouldBeTrue();
        (ledger.Connections, ledger.Commits).ShouldBe((4, 0));
    }

    [Fact]
    public async Task A_proxy_that_makes_no_tunnel_has_sent_nothing()
    {
        await using var proxy = new RawServer(static _ => RawResponse.Of(502, null, []));
        await using ApiTransport transport = Create(
            new SocketsHttpHandler { AllowAutoRedirect = false, Proxy = new WebProxy(new Uri(proxy.Address.GetLeftPart(UriPartial.Authority))) }, "https://company.officegest.com/api/v2/");
        (await Should.ThrowAsync<OfficeGestConnectionException>(transport.SendAsync(Request(), default))).NothingWasSent.ShouldBeTrue();
        proxy.Requests.ShouldAllBe(static request => request.Method == "CONNECT");
        proxy.Arrived.ShouldBe(4);
    }

    private static ApiRequest Request() => new ApiRequest(Write).SetJson(new Customer { Id = 1 }, Customer.WriteJson);

    private static ApiTransport Over(Ledger ledger, Func<Stream> connect, string address = "http://127.0.0.1/") => Create(FaultyConnection.Handler(ledger, connect), address);

    private static ApiTransport Create(HttpMessageHandler handler, string address) => ApiTransport.Create(new OfficeGestClientOptions
    {
        BaseAddress = new Uri(address),
        Handler = handler,
        Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, UseJitter = false },
    });

    private static async Task<int> CountAsync()
    {
        var ledger = new Ledger();
        int bytes = 0;
        while (true)
        {
            await using ApiTransport transport = Over(ledger, () => new FaultyConnection(ledger, Response, ++bytes, int.MaxValue, static () => new IOException()));
            try
            {
                await transport.SendAsync(Request(), default);
                return bytes;
            }
            catch (OfficeGestConnectionException)
            {
                // One byte more.
            }
        }
    }
}
