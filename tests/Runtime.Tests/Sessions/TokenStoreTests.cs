using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions;

/// <summary>Stores that fail: each call costs a login at most, and the store is left alone for a while.</summary>
public class TokenStoreTests
{
    private readonly ScriptedServer _server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
    private readonly TestClock _clock = new();
    private readonly Broken _store = new();

    private ApiTransport Create() => Api.Create(_server, _clock, options =>
    {
        options.Credential = new PasswordCredential("maria", "s3cret!");
        options.TokenStore = _store;
    });

    [Fact]
    public async Task One_that_does_not_respond_is_not_waited_for_longer_than_two_seconds()
    {
        _store.Answer = static () => new TaskCompletionSource<AccessToken?>().Task;
        (await Create().Get()).Id.ShouldBe(1);
        _server.Logins.ShouldBe(1);
        (_clock.GetUtcNow() - _clock.Start).ShouldBe(TimeSpan.FromSeconds(2));
        _store.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_fails_is_left_alone_for_half_a_minute()
    {
        _store.Answer = static () => Task.FromException<AccessToken?>(new InvalidOperationException("down"));
        for (int i = 0; i < 3; i++) await Create().Get();
        _store.Asked.ShouldBe(3);

        ApiTransport transport = Create();
        await transport.Get();
        _store.Asked.ShouldBe(4);
        string refused = _server.Requests[^1].Token!;
        _server.Answer(request => request.Token == refused ? ScriptedServer.Json("{}", System.Net.HttpStatusCode.Unauthorized) : ScriptedServer.Json("""{"data":{"id":1}}"""));
        _clock.Advance(TimeSpan.FromSeconds(31));
        await transport.Get();
        _server.Requests[^1].Token.ShouldNotBe(refused);
        _store.Asked.ShouldBe(5);
    }

    [Fact]
    public async Task A_caller_who_cancels_does_not_make_the_store_a_broken_one()
    {
        var answer = new TaskCompletionSource<AccessToken?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var clock = new TestClock { JumpsOverWaits = false };
        _store.Answer = () => answer.Task;
        ApiTransport transport = Api.Create(_server, clock, options =>
        {
            options.Credential = new PasswordCredential("maria", "s3cret!");
            options.TokenStore = _store;
        });
        using var giveUp = new CancellationTokenSource();
        Task<Customer> first = transport.Get(giveUp.Token);
        await clock.NextWaitAsync();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);

        answer.SetResult(new AccessToken("shared"));
        await transport.Get();
        _server.Logins.ShouldBe(0);
        _server.Requests[^1].Token.ShouldBe("shared");
    }

    private sealed class Broken : ITokenStore
    {
        public Func<Task<AccessToken?>> Answer { get; set; } = static () => Task.FromResult<AccessToken?>(null);

        public int Asked { get; private set; }

        public Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) => AskAsync();

        public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken) => AskAsync();

        public Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken) => AskAsync();

        public Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(null);

        private Task<AccessToken?> AskAsync()
        {
            Asked++;
            return Answer();
        }
    }
}
