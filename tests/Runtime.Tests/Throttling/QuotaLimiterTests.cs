using System.Threading.RateLimiting;
using CsCheck;

namespace OfficeGest.Runtime.Tests.Throttling;

public class QuotaLimiterTests
{
    private static readonly Gen<TimeSpan> Windows = Gen.OneOf(
        Gen.OneOf(0.05, 1.0, 4, 60, 3600, 86400).Select(TimeSpan.FromSeconds), Gen.Long[1, TimeSpan.FromDays(31).Ticks].Select(TimeSpan.FromTicks), Gen.Long[1, 10_000].Select(TimeSpan.FromTicks));

    [Theory]
    [InlineData(1000, 60)]
    [InlineData(200, 4)]
    [InlineData(600, 60)]
    [InlineData(2, 1)]
    public void No_window_holds_more_than_the_quota_and_hardly_fewer(int requests, int seconds)
    {
        var window = TimeSpan.FromSeconds(seconds);
        QuotaFlow flow = QuotaFlow.Of(requests, window);
        List<TimeSpan> times = [];
        for (TimeSpan now = TimeSpan.Zero; now < window * 5; now += flow.WaitFor(1, now))
        {
            while (flow.TryTake(1, now)) times.Add(now);
        }

        Most(times, window).ShouldBeInRange(requests - 1, requests);
        times.Count(time => time >= window && time < window * 5).ShouldBeGreaterThanOrEqualTo((int)((requests - Math.Max(1, requests / 10)) * 4) - 1);
    }

    // Whoever asks, however many they ask for, and however late a timer is.
    [Fact]
    public void No_window_holds_more_than_the_quota_whenever_they_ask() =>
        Gen.Select(Gen.Int[2, 3000], Windows, Gen.Select(Gen.Double[0, 1], Gen.Int[1, 40], Gen.Bool).Array[1, 200]).Sample(
            static (requests, window, asked) =>
            {
                QuotaFlow flow = QuotaFlow.Of(requests, window);
                List<TimeSpan> times = [];
                TimeSpan now = TimeSpan.Zero;
                foreach ((double step, int count, bool waits) in asked)
                {
                    now += waits ? flow.WaitFor(1, now) : TimeSpan.FromTicks((long)(window.Ticks * step * step * step));
                    for (int i = 0; i < count && flow.TryTake(1, now); i++) times.Add(now);
                }

                return Most(times, window) <= requests;
            },
            iter: 5_000);

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task The_limiter_keeps_the_quota_however_its_timer_fires() => await Gen.Select(Gen.Int[2, 60], Gen.Int[1, 30_000], Gen.Double[0, 1].Array[5, 60]).SampleAsync(
        static async (requests, milliseconds, steps) =>
        {
            var window = TimeSpan.FromMilliseconds(milliseconds);
            var clock = new TestClock { JumpsOverWaits = false };
            await using RateLimiter limiter = OfficeGestRateLimiter.ForQuota(requests, window, clock);
            List<Task<RateLimitLease>> queue = [.. Enumerable.Range(0, requests * 3).Select(_ => limiter.AcquireAsync().AsTask())];
            List<TimeSpan> times = [];
            int served = 0;
            Count();
            foreach (double step in steps)
            {
                clock.Advance(TimeSpan.FromTicks((long)(window.Ticks * step * step)));
                Count();
            }

            Most(times, window).ShouldBeLessThanOrEqualTo(requests);
            queue.Take(served).ShouldAllBe(static lease => lease.Result.IsAcquired);

            void Count()
            {
                // In the order of coming.
                int now = queue.FindIndex(static lease => !lease.IsCompleted) is var first && first < 0 ? queue.Count : first;
                queue.Skip(now).ShouldAllBe(static lease => !lease.IsCompleted);
                for (; served < now; served++) times.Add(clock.GetElapsedTime(clock.Start.Ticks));
            }
        },
        iter: 500,
        threads: 1);

    [Fact]
    public async Task Nobody_waits_longer_than_the_quota_asks()
    {
        var clock = new TestClock { JumpsOverWaits = false };
        await using RateLimiter limiter = OfficeGestRateLimiter.ForQuota(200, TimeSpan.FromMinutes(1), clock);
        Task<RateLimitLease>[] queue = [.. Enumerable.Range(0, 200).Select(_ => limiter.AcquireAsync().AsTask())];
        queue.Count(static lease => lease.IsCompleted).ShouldBe(20);
        for (int i = 0; i < 60_001; i++) clock.Advance(TimeSpan.FromMilliseconds(1));
        queue.ShouldAllBe(static lease => lease.IsCompleted);
        (await Task.WhenAll(queue)).ShouldAllBe(static lease => lease.IsAcquired);
    }

    [Fact]
    public async Task A_caller_who_cancels_leaves_the_queue_and_the_permit_to_the_next()
    {
        var clock = new TestClock { JumpsOverWaits = false };
        await using RateLimiter limiter = OfficeGestRateLimiter.ForQuota(2, TimeSpan.FromSeconds(10), clock);
        limiter.AttemptAcquire().IsAcquired.ShouldBeTrue();
        using var giveUp = new CancellationTokenSource();
        Task<RateLimitLease> first = limiter.AcquireAsync(1, giveUp.Token).AsTask();
        Task<RateLimitLease> second = limiter.AcquireAsync().AsTask();
        limiter.GetStatistics()!.CurrentQueuedCount.ShouldBe(2);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        clock.Advance(TimeSpan.FromSeconds(10));
        (await second).IsAcquired.ShouldBeTrue();
        limiter.GetStatistics()!.ShouldSatisfyAllConditions(
            one => one.CurrentQueuedCount.ShouldBe(0), one => one.CurrentAvailablePermits.ShouldBe(0), one => one.TotalSuccessfulLeases.ShouldBe(2));
        (await Should.ThrowAsync<OperationCanceledException>(limiter.AcquireAsync(1, giveUp.Token).AsTask())).CancellationToken.ShouldBe(giveUp.Token);
    }

    [Fact]
    public async Task A_rejection_says_how_long_to_wait_and_nobody_overtakes_the_queue()
    {
        var clock = new TestClock { JumpsOverWaits = false };
        await using RateLimiter limiter = OfficeGestRateLimiter.ForQuota(20, TimeSpan.FromSeconds(18), clock);
        limiter.AttemptAcquire(2).IsAcquired.ShouldBeTrue();
        using (RateLimitLease refused = limiter.AttemptAcquire())
        {
            refused.IsAcquired.ShouldBeFalse();
            refused.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait).ShouldBeTrue();
            wait.ShouldBe(TimeSpan.FromSeconds(1));
        }

        Task<RateLimitLease> both = limiter.AcquireAsync(2).AsTask();
        clock.Advance(TimeSpan.FromSeconds(1));
        both.IsCompleted.ShouldBeFalse();
        limiter.AttemptAcquire().IsAcquired.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await both).IsAcquired.ShouldBeTrue();
        limiter.IdleDuration.ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(5));
        limiter.IdleDuration.ShouldBe(TimeSpan.FromSeconds(3));
        Should.Throw<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(3));
    }

    [Fact]
    public async Task Who_queues_when_it_is_disposed_is_let_go()
    {
        RateLimiter limiter = OfficeGestRateLimiter.ForQuota(2, TimeSpan.FromDays(300));
        await limiter.AcquireAsync();
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();
        await limiter.DisposeAsync();
        (await waiting).IsAcquired.ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public async Task The_system_clock_serves_the_queue()
    {
        await using RateLimiter limiter = OfficeGestRateLimiter.ForQuota(2, TimeSpan.FromMilliseconds(5));
        for (int i = 0; i < 5; i++) (await limiter.AcquireAsync()).IsAcquired.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(200, 0)]
    [InlineData(200, 31_708_800)]
    public void A_quota_that_is_not_valid_is_rejected(int requests, int seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => OfficeGestRateLimiter.ForQuota(requests, TimeSpan.FromSeconds(seconds)));

    // The most in any window of that length, both ends included.
    private static int Most(List<TimeSpan> times, TimeSpan window)
    {
        int most = 0;
        for (int first = 0, last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] > window) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
