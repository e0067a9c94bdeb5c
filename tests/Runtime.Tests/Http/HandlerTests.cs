using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Http;

/// <summary>Handlers and clients of the user's that follow redirects or repeat: found at the start, and else harmless.</summary>
public class HandlerTests
{
    private const string Ok = """{"data":{"id":1}}""";

    public static TheoryData<string, Func<OfficeGestClientOptions, object>> Followers => new()
    {
        { "HttpClient", static options => options.HttpClient = new HttpClient() },
        { "HttpClient", static options => options.HttpClient = new HttpClient(new SocketsHttpHandler()) },
        { "HttpClient", static options => options.HttpClient = new HttpClient(new Passing(new Passing(new HttpClientHandler()))) },
        { "HttpClient", static options => options.HttpClient = new Derived() },
        { "Handler", static options => options.Handler = new HttpClientHandler() },
        { "Handler", static options => options.Handler = new SocketsHttpHandler() },
        { "Handler", static options => options.Handler = new Passing(new Passing(new SocketsHttpHandler())) },
    };

    public static TheoryData<string, Func<OfficeGestClientOptions, object>> Repeaters => new()
    {
        { "HttpClient", static options => options.HttpClient = new HttpClient(new Microsoft.Extensions.Http.PolicyHttpMessageHandler { InnerHandler = ApiTransport.CreateHandler() }) },
        { "Handler", static options => options.Handler = new Microsoft.Extensions.Http.PolicyHttpMessageHandler { InnerHandler = ApiTransport.CreateHandler() } },
        { "Handler", static options => options.Handler = new Passing(new Microsoft.Extensions.Http.Resilience.ResilienceHandler { InnerHandler = ApiTransport.CreateHandler() }) },
        { "Handler", static options => options.Handler = new Adapted { InnerHandler = ApiTransport.CreateHandler() } },
    };

    [Theory]
    [MemberData(nameof(Followers))]
    public void A_handler_that_follows_redirects_is_rejected_at_the_start(string option, Func<OfficeGestClientOptions, object> set) =>
        Refusal(set).ShouldSatisfyAllConditions(text => text.ShouldContain(option), text => text.ShouldContain("AllowAutoRedirect"));

    [Theory]
    [MemberData(nameof(Repeaters))]
    public void A_handler_that_repeats_is_rejected_at_the_start(string option, Func<OfficeGestClientOptions, object> set) =>
        Refusal(set).ShouldSatisfyAllConditions(text => text.ShouldContain(option), text => text.ShouldContain("Retry"));

    [Fact]
    public async Task A_client_of_ones_own_that_does_neither_is_taken()
    {
        await using var server = new RawServer(static _ => RawResponse.Json(200, Ok));
        using var client = new HttpClient(new Passing(ApiTransport.CreateHandler()));
        await using ApiTransport transport = Over(server, options => options.HttpClient = client);
        (await transport.Post()).Id.ShouldBe(1);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_follower_that_cannot_be_seen_takes_no_body_and_no_password_along(int status)
    {
        foreach (bool sameOrigin in (bool[])[false, true])
        {
            await using var other = new RawServer(static _ => RawResponse.Json(200, Ok));
            await using var server = new RawServer(request => request.Target.EndsWith("/there", StringComparison.Ordinal)
                ? RawResponse.Json(200, Ok)
                : RawResponse.Of(status, null, [], $"Location: {(sameOrigin ? "there" : other.Address + "there")}"));
            foreach (OfficeGestCredential credential in (OfficeGestCredential[])[new TokenCredential("secret-token"), new PasswordCredential("maria", "s3cret!")])
            {
                await using ApiTransport transport = Over(server, options => (options.Handler, options.Credential) = (new Opaque(new SocketsHttpHandler()), credential));
                var exception = await Should.ThrowAsync<OfficeGestRedirectException>(() => transport.Post());
                exception.Location!.AbsoluteUri.ShouldEndWith("there");
                exception.ToString().ShouldNotContain("s3cret");
                exception.MayHaveBeenApplied.ShouldBe(credential is TokenCredential);
            }

            foreach (RawRequest arrived in other.Requests.Concat(server.Requests.Where(static request => request.Target.EndsWith("/there", StringComparison.Ordinal))))
            {
                arrived.Body.ShouldBeEmpty();
                arrived.Head.ShouldNotContain("secret-token");
                arrived.Method.ShouldBe("GET");
            }

            server.Requests.Count(static request => request.Method == "POST").ShouldBe(2);
        }
    }

    [Fact]
    public async Task A_follower_that_cannot_be_seen_does_not_make_a_read_of_another_address_a_success()
    {
        await using var server = new RawServer(static request => request.Target.EndsWith("?page=2", StringComparison.Ordinal)
            ? RawResponse.Json(200, Ok)
            : RawResponse.Of(302, null, [], "Location: 1?page=2"));
        await using ApiTransport transport = Over(server, static options => options.Handler = new Opaque(new SocketsHttpHandler()));
        (await Should.ThrowAsync<OfficeGestRedirectException>(() => transport.Get())).Message.ShouldContain("AllowAutoRedirect");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task A_write_that_became_a_read_of_the_same_address_is_no_success(int status)
    {
        await using var server = new RawServer(request => request.Method == "GET" ? RawResponse.Json(200, Ok) : RawResponse.Of(status, null, [], "Location: customers"));
        await using ApiTransport transport = Over(server, static options => options.Handler = new Opaque(new SocketsHttpHandler()));
        (await Should.ThrowAsync<OfficeGestRedirectException>(() => transport.Post())).MayHaveBeenApplied.ShouldBeTrue();
        server.Arrived.ShouldBe(2);
    }

    [Fact]
    public async Task A_401_from_elsewhere_costs_no_login()
    {
        await using var other = new RawServer(static _ => RawResponse.Json(401, "{}"));
        await using var server = new RawServer(request => request.IsLogin ? RawResponse.Json(200, """{"data":{"token":"t"}}""") : RawResponse.Of(302, null, [], $"Location: {other.Address}"));
        await using ApiTransport transport = Over(server, static options => (options.Handler, options.Credential) = (new Opaque(new SocketsHttpHandler()), new PasswordCredential("maria", "s3cret!")));
        await Should.ThrowAsync<OfficeGestRedirectException>(() => transport.Get());
        server.Requests.Count(static request => request.IsLogin).ShouldBe(1);
    }

    [Theory]
    [InlineData(RawEnd.Reset)]
    [InlineData(RawEnd.KeepOpen)]
    public async Task A_repeater_that_cannot_be_seen_sends_a_write_once(RawEnd end)
    {
        await using var server = new RawServer(_ => end == RawEnd.Reset ? new RawResponse([], RawEnd.Reset) : RawResponse.Json(500, "{}"));
        await using ApiTransport transport = Over(server, static options => options.Handler = new Repeating(ApiTransport.CreateHandler()));
        var exception = await Should.ThrowAsync<OfficeGestConnectionException>(() => transport.Post());
        exception.MayHaveBeenApplied.ShouldBeTrue();
        exception.NothingWasSent.ShouldBeFalse();
        exception.Message.ShouldContain("tried to send it again");
        server.Arrived.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_a_handler_sent_before_it_could_not_connect_any_more_is_in_doubt()
    {
        var ledger = new Ledger();
        var once = FaultyConnection.Handler(ledger, () => ledger.Connections == 1
            ? new FaultyConnection(ledger, [], int.MaxValue, 0, static () => FaultyConnection.Fault(System.Net.Sockets.SocketError.ConnectionReset, false))
            : throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused));
        await using ApiTransport transport = ApiTransport.Create(new OfficeGestClientOptions
        {
            BaseAddress = new Uri("http://127.0.0.1/"),
            Handler = new Repeating(once),
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
        });
        (await Should.ThrowAsync<OfficeGestConnectionException>(() => transport.Post())).MayHaveBeenApplied.ShouldBeTrue();
        ledger.Commits.ShouldBe(1);
    }

    private static string Refusal(Func<OfficeGestClientOptions, object> set)
    {
        var options = new OfficeGestClientOptions { Domain = "company.officegest.com" };
        set(options);
        return Should.Throw<ArgumentException>(() => ApiTransport.Create(options)).Message;
    }

    private static ApiTransport Over(RawServer server, Action<OfficeGestClientOptions> configure)
    {
        var options = new OfficeGestClientOptions
        {
            BaseAddress = server.Address,
            Credential = new TokenCredential("secret-token"),
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, UseJitter = false },
        };
        configure(options);
        return ApiTransport.Create(options);
    }

    private sealed class Derived : HttpClient;

    private sealed class Adapted : Microsoft.Extensions.Http.Resilience.ResilienceHandler;

    private sealed class Passing : DelegatingHandler
    {
        public Passing(HttpMessageHandler inner)
            : base(inner)
        {
        }
    }
}
