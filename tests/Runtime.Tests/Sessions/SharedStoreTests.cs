using System.Net;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions;

/// <summary>A session in a store that others use too.</summary>
public class SharedStoreTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_token_that_is_there_costs_no_login_and_a_new_one_is_put_there()
    {
        _server.Answer(Ok);
        var store = new Shelf { Token = new AccessToken("theirs") };
        await Create(store).Get();
        _server.Requests[0].Token.ShouldBe("theirs");
        _server.Logins.ShouldBe(0);

        store.Token = null;
        await Create(store).Get();
        store.Token!.Value.ShouldBe("t1");
    }

    [Theory]
    [InlineData(0, "t1")]
    [InlineData(-1, "t1")]
    [InlineData(1, "theirs")]
    public async Task A_token_that_has_ended_is_not_taken(int secondsLeft, string sent)
    {
        _server.Answer(Ok);
        await Create(new Shelf { Token = new AccessToken("theirs", _clock.GetUtcNow().AddSeconds(secondsLeft)) }).Get();
        _server.Requests[0].Token.ShouldBe(sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_that_was_rejected_is_taken_away_and_not_taken_again(bool keeps)
    {
        _server.Answer(static request => ScriptedServer.Json(Ok, request.Token == "theirs" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));
        var store = new Shelf { Token = new AccessToken("theirs"), Keeps = keeps };
        await Create(store).Get();
        _server.Requests.Select(static request => request.Token).ShouldBe(["theirs", "t1"]);
        store.Removed.ShouldBe(["theirs"]);
        store.Token!.Value.ShouldBe("t1");
    }

    [Fact]
    public async Task A_stale_token_that_another_process_left_is_tried_and_then_the_login()
    {
        string good = "t1";
        _server.Answer(request => ScriptedServer.Json(Ok, request.Token == good ? HttpStatusCode.OK : HttpStatusCode.Unauthorized));
        var store = new Shelf();
        ApiTransport transport = Create(store);
        await transport.Post();
        good = "t2";
        store.Token = new AccessToken("stale");
        await transport.Post();
        _server.Requests.Select(static request => request.Token).ShouldBe(["t1", "t1", "stale", "t2"]);
        _server.Logins.ShouldBe(2);
        store.Token!.Value.ShouldBe("t2");
    }

    [Fact]
    public async Task A_store_that_offers_ever_other_stale_tokens_does_not_keep_a_call_from_the_login()
    {
        _server.Answer(static request => ScriptedServer.Json(Ok, request.Token!.StartsWith("stale", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));
        var store = new Ageing();
        await Create(store).Post();
        _server.Requests.Select(static request => request.Token).ShouldBe(["stale1", "stale2", "stale3", "t1"]);
    }

    [Fact]
    public async Task A_server_that_rejects_everything_ends_the_call()
    {
        _server.Answer("{}", 401);
        await Should.ThrowAsync<OfficeGestAuthenticationException>(Create(new Ageing()).Post());
        _server.Requests.Count.ShouldBe(4);
        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_fails_costs_a_login_and_nothing_else()
    {
        _server.Answer("{}", 401).Answer(Ok);
        await Create(new Shelf { Failure = new InvalidOperationException("down") }).Get();
        _server.Requests.Select(static request => request.Token).ShouldBe(["t1", "t2"]);
    }

    [Fact]
    public async Task Each_user_of_each_installation_has_a_separate_entry()
    {
        var store = new Shelf();
        foreach (string domain in (string[])["porto.officegest.com", "lisboa.officegest.com"])
        {
            foreach (string user in (string[])["maria", "rui"])
            {
                store.Token = null;
                await Create(store, options =>
                {
                    options.Domain = domain;
                    options.Credential = new PasswordCredential(user, "s3cret!");
                }).CheckAsync(default);
            }
        }

        store.Keys.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_session_that_others_use_is_not_logged_out()
    {
        _server.Answer(Ok);
        ApiTransport transport = Create(new Shelf(), static options => options.LogoutOnDispose = true);
        await transport.Get();
        await transport.DisposeAsync();
        _server.Everything.Count.ShouldBe(2);
    }

    private sealed class Ageing : ITokenStore
    {
        private int _asked;

        public Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) => Task.FromResult<AccessToken?>(new AccessToken("stale" + ++_asked));

        public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(null);
    }

    private ApiTransport Create(ITokenStore store, Action<OfficeGestClientOptions>? configure = null) => Api.Create(_server, _clock, options =>
    {
        options.Credential = new PasswordCredential("maria", "s3cret!");
        options.TokenStore = store;
        configure?.Invoke(options);
    });
}
