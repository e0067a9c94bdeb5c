using Microsoft.Extensions.Logging.Abstractions;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;
using OfficeGest.Sessions;

namespace OfficeGest.Runtime.Tests.Sessions;

/// <summary>Locks that fail or hang: a login waits ten seconds at most, and the lock is then left alone for half a minute.</summary>
public class LoginLockTests
{
    private readonly TestClock _clock = new() { JumpsOverWaits = false, LongestWait = TimeSpan.FromSeconds(10) };
    private readonly ScriptedServer _server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
    private readonly Locking _store = new();

    [Fact]
    public async Task One_that_is_never_free_is_waited_for_ten_seconds_and_then_left_alone()
    {
        var never = new TaskCompletionSource<IAsyncDisposable?>();
        _store.Lock = _ => never.Task;
        Task<Customer> call = Create().Get();
        await _clock.NextWaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        _server.Logins.ShouldBe(0);
        _clock.Advance(TimeSpan.FromTicks(1));
        (await call).Id.ShouldBe(1);
        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task The_token_that_was_stored_meanwhile_is_taken_even_when_the_lock_was_not_to_be_had()
    {
        _store.Lock = _ =>
        {
            _store.Token = new AccessToken("theirs");
            throw new InvalidOperationException("down");
        };
        await Create().Get();
        _server.Requests[0].Token.ShouldBe("theirs");
        _server.Logins.ShouldBe(0);
    }

    [Fact]
    public async Task One_that_comes_too_late_is_given_back()
    {
        var late = new TaskCompletionSource<IAsyncDisposable?>();
        var handle = new Handle();
        var @lock = new LoginLock(_store, "key", _clock, NullLogger.Instance);
        _store.Lock = _ => late.Task;
        Task<IAsyncDisposable?> taking = @lock.TakeAsync(default);
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await taking).ShouldNotBeSameAs(handle);
        handle.Disposed.ShouldBe(0);
        late.SetResult(handle);
        await Eventually.BeTrueAsync(() => handle.Disposed == 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_fails_is_left_alone_for_half_a_minute(bool atOnce)
    {
        int asked = 0;
        _store.Lock = _ =>
        {
            asked++;
            return atOnce ? throw new InvalidOperationException("down") : Task.FromException<IAsyncDisposable?>(new InvalidOperationException("down"));
        };
        var @lock = new LoginLock(_store, "key", _clock, NullLogger.Instance);
        (await @lock.TakeAsync(default)).ShouldNotBeNull();
        (await @lock.TakeAsync(default)).ShouldBeNull();
        asked.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await @lock.TakeAsync(default);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_caller_who_cancels_gives_it_back_and_does_not_make_it_a_broken_one()
    {
        var @lock = new LoginLock(_store, "key", _clock, NullLogger.Instance);
        var late = new TaskCompletionSource<IAsyncDisposable?>();
        var handle = new Handle();
        _store.Lock = _ => late.Task;
        using var giveUp = new CancellationTokenSource();
        Task<IAsyncDisposable?> taking = @lock.TakeAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(taking);
        late.SetResult(handle);
        await Eventually.BeTrueAsync(() => handle.Disposed == 1);
        _store.Lock = _ => Task.FromResult<IAsyncDisposable?>(handle);
        (await @lock.TakeAsync(default)).ShouldBeSameAs(handle);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    public async Task It_is_given_back_after_a_login_whatever_comes_of_it(int status)
    {
        var handle = new Handle();
        _store.Lock = _ => Task.FromResult<IAsyncDisposable?>(handle);
        _server.OnLogin = (_, _) =>
        {
            handle.Disposed.ShouldBe(0);
            return Task.FromResult(ScriptedServer.Json("""{"data":{"token":"t"}}""", (System.Net.HttpStatusCode)status));
        };
        Task<Customer> call = Create().Get();
        if (status == 200) await call;
        else await Should.ThrowAsync<OfficeGestAuthenticationException>(call);
        handle.Disposed.ShouldBe(1);
        handle.TokenThen.ShouldBe(status == 200 ? "t" : null);
    }

    [Fact]
    public async Task It_is_given_back_though_the_store_fails()
    {
        var handle = new Handle();
        _store.Lock = _ => Task.FromResult<IAsyncDisposable?>(handle);
        _store.Failure = new InvalidOperationException("down");
        await Create().Get();
        handle.Disposed.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_cannot_be_given_back_costs_nothing()
    {
        _store.Lock = _ => Task.FromResult<IAsyncDisposable?>(new Handle { Failure = new InvalidOperationException("down") });
        (await Create().Get()).Id.ShouldBe(1);
    }

    private ApiTransport Create()
    {
        return Api.Create(_server, _clock, options =>
        {
            options.Credential = new PasswordCredential("maria", "s3cret!");
            options.TokenStore = _store;
        });
    }

    private sealed class Locking : ITokenStore
    {
        public AccessToken? Token { get; set; }

        public Func<CancellationToken, Task<IAsyncDisposable?>> Lock { get; set; } = static _ => Task.FromResult<IAsyncDisposable?>(null);

        public Exception? Failure { get; set; }

        public Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) => Failure is null ? Task.FromResult(Token) : Task.FromException<AccessToken?>(Failure);

        public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken)
        {
            Token = token;
            return Task.CompletedTask;
        }

        public Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken)
        {
            IAsyncDisposable? handle = await Lock(cancellationToken);
            if (handle is Handle ours) ours.Store = this;
            return handle;
        }
    }

    private sealed class Handle : IAsyncDisposable
    {
        private int _disposed;

        public int Disposed => Volatile.Read(ref _disposed);

        public Locking? Store { get; set; }

        public string? TokenThen { get; private set; }

        public Exception? Failure { get; init; }

        public ValueTask DisposeAsync()
        {
            TokenThen = Store?.Token?.Value;
            Interlocked.Increment(ref _disposed);
            return Failure is null ? default : new ValueTask(Task.FromException(Failure));
        }
    }
}
