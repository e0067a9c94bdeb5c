using System.Threading.RateLimiting;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Pipeline;

/// <summary>Whoever gives up while the client waits for something is let go, whatever it is; nothing more is sent for him.</summary>
public class CancellationTests
{
    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new() { JumpsOverWaits = false };
    private readonly CancellationTokenSource _giveUp = new();

    [Theory]
    [InlineData(503, null)]
    [InlineData(429, "7")]
    public async Task Between_retries(int status, string? retryAfter)
    {
        _server.Answer("{}", status, headers: retryAfter is null ? [] : [("Retry-After", retryAfter)]);
        Task<Customer> call = Api.Create(_server, _clock).Get(_giveUp.Token);
        await _clock.NextWaitAsync();
        await GiveUpAsync(call);
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_all_wait_for_the_end_of_a_429()
    {
        _server.Answer("{}", 429, headers: ("Retry-After", "7"));
        ApiTransport transport = Api.Create(_server, _clock);
        using var firstGivesUp = new CancellationTokenSource();
        Task<Customer> first = transport.Get(firstGivesUp.Token);
        await _clock.NextWaitAsync();
        Task<Customer> second = transport.Get(_giveUp.Token);
        await _clock.NextWaitAsync();
        await GiveUpAsync(second);
        first.IsCompleted.ShouldBeFalse();
        await firstGivesUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_login_gets_no_response()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.OnLogin = (_, _) =>
        {
            asked.SetResult();
            return answer.Task;
        };
        ApiTransport transport = Api.Create(_server, _clock, options => options.Credential = new PasswordCredential("maria", "s3cret!"));
        Task<Customer> call = transport.Get(_giveUp.Token);
        await asked.Task;
        await GiveUpAsync(call);
        _server.Requests.ShouldBeEmpty();

        // The login that nobody waits for still serves the next caller.
        answer.SetResult(ScriptedServer.Json("""{"data":{"token":"abc"}}"""));
        _server.Answer("""{"data":{"id":1}}""");
        (await transport.Get()).Id.ShouldBe(1);
        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task While_queued_at_the_limiter()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 10 });
        using RateLimitLease taken = limiter.AttemptAcquire();
        Task<Customer> call = Api.Create(_server, _clock, options => options.RateLimiter = limiter).Get(_giveUp.Token);
        await GiveUpAsync(call);
        _server.Requests.ShouldBeEmpty();
    }

    private async Task GiveUpAsync(Task call)
    {
        call.IsCompleted.ShouldBeFalse();
        await _giveUp.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(call)).CancellationToken.ShouldBe(_giveUp.Token);
    }
}
