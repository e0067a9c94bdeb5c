using System.Runtime.CompilerServices;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions;

/// <summary>Logins that nobody waits for any more, and clients that end during one.</summary>
public class AbandonedLoginTests
{
    private readonly TestClock _clock = new() { JumpsOverWaits = false };

    [Fact]
    public async Task The_failure_of_a_login_that_everybody_gave_up_is_no_unobserved_exception()
    {
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            // Other tests of the process may leave some of their own.
            if (e.Exception.ToString().Contains(nameof(AbandonedLoginTests), StringComparison.Ordinal))
            {
                lock (unobserved) unobserved.Add(e.Exception);
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            // The exception lives until the login that it ended has been collected, and by then it was reported or it never is.
            WeakReference exception = await GiveUpAsync();
            while (exception.IsAlive)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await Task.Yield();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        unobserved.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_is_disposed_during_a_login_says_so()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new ScriptedServer
        {
            OnLogin = async (_, cancellationToken) =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException();
            },
        };
        ApiTransport transport = Create(server);
        Task<Customer> call = transport.Post();
        Task check = transport.CheckAsync(default);
        await asked.Task;
        await transport.DisposeAsync();
        (await Should.ThrowAsync<OfficeGestConnectionException>(call)).ShouldSatisfyAllConditions(
            exception => exception.Message.ShouldContain("disposed"), exception => exception.InnerException.ShouldBeOfType<ObjectDisposedException>(),
            exception => exception.MayHaveBeenApplied.ShouldBeFalse(), exception => exception.NothingWasSent.ShouldBeTrue());
        (await Should.ThrowAsync<OfficeGestConnectionException>(check)).InnerException.ShouldBeOfType<ObjectDisposedException>();
        await Should.ThrowAsync<ObjectDisposedException>(transport.Get());
        await Should.ThrowAsync<ObjectDisposedException>(transport.CheckAsync(default));
    }

    [Fact]
    public async Task A_client_that_is_disposed_during_a_wait_says_so()
    {
        var server = new ScriptedServer().Answer("{}", 429, headers: ("Retry-After", "7"));
        ApiTransport transport = Create(server);
        Task<Customer> call = transport.Get();
        await _clock.NextWaitAsync();
        transport.Dispose();
        (await Should.ThrowAsync<OfficeGestConnectionException>(call)).InnerException.ShouldBeOfType<ObjectDisposedException>();
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_check_that_takes_too_long_is_a_timeout()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new ScriptedServer
        {
            OnLogin = async (_, cancellationToken) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException();
            },
        };
        ApiTransport transport = Create(server, static options => options.Timeout = TimeSpan.FromSeconds(20));
        Task check = transport.CheckAsync(default);
        await asked.Task;
        _clock.Advance(TimeSpan.FromSeconds(20));
        (await Should.ThrowAsync<OfficeGestTimeoutException>(check)).Timeout.ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_login_that_is_cut_off_by_the_http_client_is_a_timeout(bool hasLimit)
    {
        var server = new ScriptedServer { OnLogin = static (_, _) => Task.FromException<HttpResponseMessage>(new TaskCanceledException("HttpClient.Timeout")) };
        using var client = new HttpClient(server) { Timeout = hasLimit ? TimeSpan.FromSeconds(3) : Timeout.InfiniteTimeSpan };
        ApiTransport transport = Create(server, options =>
        {
            options.Retry.MaxRetries = 0;
            if (!hasLimit) return;

            options.Handler = null;
            options.HttpClient = client;
        });
        (await Should.ThrowAsync<OfficeGestTimeoutException>(transport.Get())).ShouldSatisfyAllConditions(
            exception => exception.OperationId.ShouldBe("login"), exception => exception.Timeout.ShouldBe(hasLimit ? TimeSpan.FromSeconds(3) : TimeSpan.Zero),
            exception => exception.MayHaveBeenApplied.ShouldBeFalse());
    }

    [Theory]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task A_login_whose_body_cannot_be_decompressed_is_rejected_and_the_next_one_waits(Type fault)
    {
        var server = new ScriptedServer { OnLogin = (_, _) => Task.FromException<HttpResponseMessage>((Exception)Activator.CreateInstance(fault)!) };
        ApiTransport transport = Create(server);
        for (int i = 0; i < 10; i++) await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());
        server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_login_whose_response_is_too_large_is_rejected_and_the_next_one_waits()
    {
        var server = new ScriptedServer { OnLogin = static (_, _) => Task.FromResult(ScriptedServer.Json("\"" + new string('x', 2000) + "\"")) };
        ApiTransport transport = Create(server, static options => options.MaxResponseBytes = 1000);
        for (int i = 0; i < 10; i++) await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());
        server.Logins.ShouldBe(1);
    }

    // Apart, so that nothing of it is still referenced when the collector runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> GiveUpAsync()
    {
        var login = new TaskCompletionSource<AccessToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ApiTransport transport = Create(new ScriptedServer(), options => options.Credential = new TokenCredential(_ =>
        {
            asked.SetResult();
            return login.Task;
        }));
        using var giveUp = new CancellationTokenSource();
        Task<Customer> call = transport.Get(giveUp.Token);
        await asked.Task;
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        return Fail(login);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Fail(TaskCompletionSource<AccessToken> login)
    {
        var exception = new InvalidOperationException(nameof(AbandonedLoginTests));
        login.SetException(exception);
        return new WeakReference(exception);
    }

    private ApiTransport Create(ScriptedServer server, Action<OfficeGestClientOptions>? configure = null) => Api.Create(server, _clock, options =>
    {
        options.Credential = new PasswordCredential("maria", "s3cret!");
        configure?.Invoke(options);
    });
}
