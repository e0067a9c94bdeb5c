using System.Net;
using System.Text;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions;

/// <summary>Tokens whose end is known: renewed ahead of it, while calls go on with the one that still serves.</summary>
public class RenewalTests
{
    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new();

    public RenewalTests() => _server.Answer("""{"data":{"id":1}}""");

    [Fact]
    public async Task A_token_near_its_end_serves_until_the_next_one_is_there()
    {
        var second = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.OnLogin = (number, _) => number == 1 ? Task.FromResult(Token("t1", "\"3600\"")) : second.Task;
        ApiTransport transport = Create();
        await transport.Get();
        _clock.Advance(TimeSpan.FromSeconds(3569));
        await transport.Get();
        _server.Logins.ShouldBe(1);

        _clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => transport.Get()));
        _server.Requests.ShouldAllBe(static request => request.Token == "t1");

        second.SetResult(Token("t2", "3600"));
        await Eventually.BeTrueAsync(async () =>
        {
            await transport.Get();
            return _server.Requests[^1].Token == "t2";
        });
        _server.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_reported_to_nobody_and_does_not_hammer_the_login()
    {
        _server.OnLogin = (number, _) => Task.FromResult(number == 1 ? Token("t1", "3600") : ScriptedServer.Json("{}", HttpStatusCode.ServiceUnavailable));
        ApiTransport transport = Create(static options => options.Retry.MaxRetries = 0);
        await transport.Get();
        _clock.Advance(TimeSpan.FromSeconds(3580));
        await transport.Get();
        await Eventually.BeTrueAsync(() => _server.Logins == 2);
        for (int i = 0; i < 50; i++) await transport.Get();
        _server.Logins.ShouldBe(2);

        // A quarter of what is left, and there is another try; at the end there is no way round it.
        await Eventually.BeTrueAsync(async () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            if (_clock.GetUtcNow() < _clock.Start + TimeSpan.FromSeconds(3600)) await transport.Get();
            return _server.Logins > 2;
        });
        _clock.Advance(TimeSpan.FromSeconds(20));
        await Should.ThrowAsync<OfficeGestServerException>(transport.Get());
    }

    [Fact]
    public async Task A_token_that_has_ended_is_not_sent()
    {
        _server.OnLogin = static (number, _) => Task.FromResult(Token("t" + number, "3600"));
        ApiTransport transport = Create();
        await transport.Get();
        _clock.Advance(TimeSpan.FromSeconds(3601));
        await transport.Get();
        _server.Requests.Select(static request => request.Token).ShouldBe(["t1", "t2"]);
    }

    [Fact]
    public async Task A_token_that_lives_shorter_than_the_margin_is_still_used()
    {
        _server.OnLogin = static (number, _) => Task.FromResult(Token("t" + number, "5"));
        ApiTransport transport = Create();
        await transport.Get();
        await transport.Get();
        _server.Logins.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(6));
        await transport.Get();
        _server.Logins.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7200)]
    [InlineData(-7200)]
    public async Task The_expiry_in_a_json_web_token_counts_by_the_servers_clock(int serverIsAheadBy)
    {
        _server.OnLogin = (number, _) =>
        {
            DateTimeOffset there = _clock.GetUtcNow().AddSeconds(serverIsAheadBy);
            HttpResponseMessage response = Token(JsonWebToken(there.AddMinutes(10), number), null);
            response.Headers.Date = there;
            return Task.FromResult(response);
        };
        ApiTransport transport = Create();
        await transport.Get();
        _clock.Advance(TimeSpan.FromMinutes(9));
        await transport.Get();
        _server.Logins.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(2));
        await transport.Get();
        _server.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_seems_to_have_ended_when_it_comes_is_used_until_it_is_rejected()
    {
        _server.OnLogin = (number, _) => Task.FromResult(Token(JsonWebToken(_clock.GetUtcNow().AddHours(-1), number), null));
        ApiTransport transport = Create();
        for (int i = 0; i < 5; i++) await transport.Get();
        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_renewal_does_not_take_the_token_that_ends_from_the_store_again()
    {
        _server.OnLogin = static (number, _) => Task.FromResult(Token("t" + number, "3600"));
        var store = new Shelf();
        ApiTransport transport = Create(options => options.TokenStore = store);
        await transport.Get();
        _clock.Advance(TimeSpan.FromSeconds(3580));
        await Eventually.BeTrueAsync(async () =>
        {
            await transport.Get();
            return _server.Requests[^1].Token == "t2";
        });
        _server.Logins.ShouldBe(2);
        store.Token!.Value.ShouldBe("t2");
    }

    private static HttpResponseMessage Token(string token, string? expiresIn) =>
        ScriptedServer.Json(expiresIn is null ? $$$"""{"data":{"token":"{{{token}}}"}}""" : $$$"""{"data":{"token":"{{{token}}}","expires_in":{{{expiresIn}}}}}""");

    private static string JsonWebToken(DateTimeOffset end, int number) =>
        $"h.{Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"exp":{{end.ToUnixTimeSeconds()}}}""")).TrimEnd('=')}.s{number}";

    private ApiTransport Create(Action<OfficeGestClientOptions>? configure = null) => Api.Create(_server, _clock, options =>
    {
        options.Credential = new PasswordCredential("maria", "s3cret!");
        configure?.Invoke(options);
    });
}
