using System.Threading.RateLimiting;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Pipeline;

public class ThrottleTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private readonly ScriptedServer _server = new();

    [Fact]
    public async Task A_hundred_callers_who_meet_a_429_make_one_probe()
    {
        var clock = new TestClock { JumpsOverWaits = false };
        var probed = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        bool open = false;
        _server.Answer("{}", 429, headers: ("Retry-After", "7")).Answer((_, _) => Volatile.Read(ref open) ? Task.FromResult(ScriptedServer.Json(Ok)) : probed.Task);
        ApiTransport transport = Api.Create(_server, clock);

        Task<Customer> first = transport.Get();
        await clock.NextWaitAsync();
        List<Task<Customer>> others = [.. Enumerable.Range(0, 99).Select(_ => transport.Get())];
        for (int i = 0; i < 99; i++) await clock.NextWaitAsync();
        _server.Requests.Count.ShouldBe(1);

        clock.Advance(TimeSpan.FromSeconds(7));
        await Eventually.BeTrueAsync(() => _server.Requests.Count == 2);
        Volatile.Write(ref open, true);
        _server.Requests.Count.ShouldBe(2);
        probed.SetResult(ScriptedServer.Json(Ok));
        await Task.WhenAll([first, .. others]);
        _server.Requests.Count.ShouldBe(101);
    }

    [Fact]
    public async Task A_probe_that_is_given_up_hands_over_to_the_next()
    {
        var clock = new TestClock { JumpsOverWaits = false };
        int asked = 0;
        _server.Answer("{}", 429, headers: ("Retry-After", "7")).Answer(async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref asked) == 1) await Task.Delay(Timeout.Infinite, cancellationToken);
            return ScriptedServer.Json(Ok);
        });
        ApiTransport transport = Api.Create(_server, clock);
        using var giveUp = new CancellationTokenSource();
        Task<Customer> first = transport.Get(giveUp.Token);
        await clock.NextWaitAsync();
        clock.Advance(TimeSpan.FromSeconds(7));
        await Eventually.BeTrueAsync(() => Volatile.Read(ref asked) == 1);
        Task<Customer> second = transport.Get();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        (await second).Id.ShouldBe(1);
    }

    [Fact]
    public async Task The_quota_is_surfaced_from_figures_and_headers()
    {
        _server.Answer("""{"data":[],"meta":{"throttle_limit":200,"throttle_remaining":180,"monthly_remaining":99000}}""")
            .Answer("""{"data":[]}""", headers: ("X-RateLimit-Remaining", "150"));
        ApiTransport transport = Api.Create(_server);
        transport.Throttle.ShouldBe(ThrottleState.Unknown);
        await transport.Customers().ToListAsync();
        transport.Throttle.Remaining.ShouldBe(180);
        await transport.Customers().ToListAsync();
        transport.Throttle.ShouldSatisfyAllConditions(t => t.Limit.ShouldBe(200), t => t.Remaining.ShouldBe(150), t => t.MonthlyRemaining.ShouldBe(99000));
    }

    [Fact]
    public async Task A_limiter_is_asked_before_each_request_and_its_rejection_is_typed()
    {
        using var limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = 2, Window = TimeSpan.FromHours(1), QueueLimit = 0, AutoReplenishment = false });
        _server.Answer(Ok);
        ApiTransport transport = Api.Create(_server, configure: options => options.RateLimiter = limiter);
        await transport.Get();
        await transport.Get();
        await Should.ThrowAsync<OfficeGestThrottledException>(transport.Get());
        _server.Requests.Count.ShouldBe(2);
    }
}
