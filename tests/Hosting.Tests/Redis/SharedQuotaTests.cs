using System.Diagnostics;
using System.Threading.RateLimiting;
using CsCheck;
using StackExchange.Redis;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>One quota for all who name the same installation, kept by a real Redis.</summary>
[Trait("Speed", "Slow")]
public class SharedQuotaTests
{
    private const string Installation = "https://company.officegest.com/api/v2/";

    private static readonly string[] Hostile = ["", "soon", "inf", "-inf", "nan", "1e300", "-5", "0", "0x7fffffff", "99999999999999999999999999", "1.5", "9007199254740993", "\0\0", "[1]"];

    private readonly RedisSharingOptions _options = new() { Allowance = TimeSpan.Zero, Processes = 4 };
    private readonly Lines _log = new();

    // A permit that comes late makes the time longer only, so this cannot fail because a machine is slow.
    [ProgramFact("redis-server")]
    public async Task Eight_limiters_together_need_the_time_of_one()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        RateLimiter[] limiters = [.. await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => Limiter(await ConnectAsync(redis), 200, TimeSpan.FromSeconds(2))))];
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(limiters.Select(static limiter => TakeAsync(limiter, 20)));
        TimeSpan interval = TimeSpan.FromSeconds(2) / 180;
        Stopwatch.GetElapsedTime(started).ShouldBeGreaterThanOrEqualTo(interval * 158);
        _log.Ids.ShouldBeEmpty();
        limiters.Sum(static limiter => limiter.GetStatistics()!.TotalSuccessfulLeases).ShouldBe(160);
    }

    [ProgramFact("redis-server")]
    public async Task Random_quotas_are_not_exceeded()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        ConnectionMultiplexer connection = await ConnectAsync(redis);
        int number = 0;
        await Gen.Select(Gen.Int[2, 60], Gen.Int[1, 4], Gen.Int[1, 12]).SampleAsync(
            async (requests, processes, each) =>
            {
                var window = TimeSpan.FromMilliseconds(requests * 4);
                string installation = Installation + Interlocked.Increment(ref number);
                RateLimiter[] limiters = [.. Enumerable.Range(0, processes).Select(_ => RedisRateLimiter.ForQuota(connection, installation, requests, window, _options, _log))];
                long started = Stopwatch.GetTimestamp();
                await Task.WhenAll(limiters.Select(limiter => TakeAsync(limiter, each)));
                TimeSpan interval = window / (requests - Math.Max(1, requests / 10));
                Stopwatch.GetElapsedTime(started).ShouldBeGreaterThanOrEqualTo(interval * ((processes * each) - 2));
            },
            iter: 20,
            threads: 1);
        _log.Ids.ShouldBeEmpty();
    }

    [ProgramFact("redis-server")]
    public async Task Another_installation_has_a_quota_of_its_own_and_idle_time_allows_a_burst()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        ConnectionMultiplexer connection = await ConnectAsync(redis);
        using RateLimiter porto = Limiter(connection, 40, TimeSpan.FromDays(1));
        using RateLimiter lisboa = RedisRateLimiter.ForQuota(connection, "https://lisboa.officegest.com/api/v2/", 40, TimeSpan.FromDays(1), _options, _log);
        await TakeAsync(porto, 1);
        await TakeAsync(lisboa, 1);

        // As after a night without requests: the burst is there again.
        IDatabase database = connection.GetDatabase();
        RedisKey key = KeyOf(redis, connection, Installation);
        await database.StringSetAsync(key, "1");
        await TakeAsync(porto, 4);
        using var stop = new CancellationTokenSource();
        Task<RateLimitLease> next = porto.AcquireAsync(1, stop.Token).AsTask();
        await Task.WhenAny(next, database.PingAsync());
        next.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => next);
    }

    [ProgramFact("redis-server", Timeout = 120_000)]
    public async Task Whatever_the_key_holds_is_replaced_by_a_time_that_can_be()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        ConnectionMultiplexer connection = await ConnectAsync(redis);
        IDatabase database = connection.GetDatabase();
        using RateLimiter limiter = Limiter(connection, 1_000, TimeSpan.FromSeconds(1));
        await TakeAsync(limiter, 1);
        RedisKey key = connection.GetServer(redis.Endpoint).Keys().ShouldHaveSingleItem();

        async Task IsMendedAsync()
        {
            await TakeAsync(limiter, 1);
            (await database.KeyTypeAsync(key)).ShouldBe(RedisType.String);
            ((long)await database.StringGetAsync(key)).ShouldBeInRange(1_700_000_000_000_000, 9_000_000_000_000_000);
            (await database.KeyTimeToLiveAsync(key)).ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromHours(47));
        }

        foreach (string value in Hostile)
        {
            await database.StringSetAsync(key, value);
            await IsMendedAsync();
        }

        await database.KeyDeleteAsync(key);
        await database.ListLeftPushAsync(key, "a list");
        await IsMendedAsync();
        await database.KeyDeleteAsync(key);
        await database.HashSetAsync(key, "data", "of another version");
        await IsMendedAsync();
        await Gen.OneOf(Gen.String, Gen.Double.Select(static d => d.ToString("R")), Gen.ULong.Select(static u => u.ToString())).SampleAsync(
            async value =>
            {
                await database.StringSetAsync(key, value);
                await IsMendedAsync();
            },
            iter: 60,
            threads: 1);
        _log.Ids.ShouldBeEmpty();
    }

    [ProgramFact("redis-server")]
    public async Task Without_Redis_a_process_goes_on_alone_says_so_once_and_comes_back()
    {
        RedisServer redis = await RedisServer.StartAsync();
        ConnectionMultiplexer connection = await ConnectAsync(redis);
        var clock = new TestClock { JumpsOverWaits = false };
        using RateLimiter limiter = RedisRateLimiter.ForQuota(connection, Installation, 80_000, TimeSpan.FromSeconds(1), _options, _log, clock);
        await TakeAsync(limiter, 1);
        int port = redis.Port;
        await redis.DisposeAsync();

        // Its quarter of the quota, and not once more the burst of the others.
        await TakeAsync(limiter, 1, clock);
        for (int i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(6));
            await TakeAsync(limiter, 4, clock);
        }

        _log.Ids.ShouldBe([120]);
        _log.Text.ShouldContain("20000 requests");

        var restored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.ConnectionRestored += (_, _) => restored.TrySetResult();
        await using RedisServer again = await RedisServer.StartAsync(port);
        if (!connection.IsConnected) await restored.Task;
        while (_log.Count(121) == 0)
        {
            clock.Advance(TimeSpan.FromSeconds(6));
            await TakeAsync(limiter, 1);
        }

        _log.Count(120).ShouldBe(1);
        connection.GetServer(again.Endpoint).Keys().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_process_alone_does_not_repeat_the_burst_that_all_had_together()
    {
        ConnectionMultiplexer nowhere = await ConnectionMultiplexer.ConnectAsync("127.0.0.1:1,abortConnect=false,connectTimeout=100,connectRetry=0");
        var clock = new TestClock { JumpsOverWaits = false };

        // A permit each 9 days: on a busy machine the clock of the test goes on for a day or so before the first one is seen.
        using RateLimiter limiter = RedisRateLimiter.ForQuota(nowhere, Installation, 40, TimeSpan.FromDays(366), _options, _log, clock);
        await TakeAsync(limiter, 1, clock);
        Task<RateLimitLease> second = limiter.AcquireAsync().AsTask();
        for (int i = 0; i < 1_000 && !second.IsCompleted; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        second.IsCompleted.ShouldBeFalse();
        while (!second.IsCompleted)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        (await second).IsAcquired.ShouldBeTrue();
    }

    [ProgramFact("redis-server")]
    public async Task A_Redis_that_hangs_holds_up_a_process_for_a_moment_only()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        ConnectionMultiplexer connection = await ConnectAsync(redis);
        var clock = new TestClock { JumpsOverWaits = false };
        using RateLimiter limiter = RedisRateLimiter.ForQuota(connection, Installation, 80_000, TimeSpan.FromSeconds(1), _options, _log, clock);
        await TakeAsync(limiter, 1);
        await redis.FreezeAsync();
        try
        {
            await TakeAsync(limiter, 1, clock);
            _log.Ids.ShouldBe([120]);
            _log.Text.ShouldContain(nameof(TimeoutException));
        }
        finally
        {
            await redis.ThawAsync();
        }

        clock.Advance(TimeSpan.FromSeconds(6));
        await TakeAsync(limiter, 1);
        _log.Ids.ShouldBe([120, 121]);
    }

    [ProgramFact("redis-server")]
    public async Task Callers_are_served_in_the_order_of_coming_and_one_who_cancels_holds_up_nobody()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using RateLimiter limiter = Limiter(await ConnectAsync(redis), 200, TimeSpan.FromSeconds(1));
        using var stop = new CancellationTokenSource();
        List<int> served = [];
        Task[] callers = [.. Enumerable.Range(0, 30).Select(async i =>
        {
            try
            {
                using RateLimitLease lease = await limiter.AcquireAsync(1, i % 3 == 1 ? stop.Token : default);
                lease.IsAcquired.ShouldBeTrue();
                lock (served) served.Add(i);
            }
            catch (OperationCanceledException)
            {
            }
        })];
        await stop.CancelAsync();
        await Task.WhenAll(callers);
        lock (served) served.Where(static i => i % 3 != 1).ShouldBe(Enumerable.Range(0, 30).Where(static i => i % 3 != 1), ignoreOrder: true);
        limiter.GetStatistics()!.CurrentQueuedCount.ShouldBe(0);
        limiter.IdleDuration.ShouldNotBeNull();
    }

    [ProgramFact("redis-server")]
    public async Task A_limiter_that_is_disposed_rejects_those_who_wait()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        RateLimiter limiter = Limiter(await ConnectAsync(redis), 2, TimeSpan.FromDays(1));
        await TakeAsync(limiter, 1);
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();
        limiter.Dispose();
        (await waiting).IsAcquired.ShouldBeFalse();
        await Should.ThrowAsync<ObjectDisposedException>(() => limiter.AcquireAsync().AsTask());
        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public async Task Invalid_values_are_rejected()
    {
        ConnectionMultiplexer redis = ConnectionMultiplexer.Connect("127.0.0.1:1,abortConnect=false,connectTimeout=100,connectRetry=0");
        Should.Throw<ArgumentNullException>(() => RedisRateLimiter.ForQuota(null!, Installation, 10, TimeSpan.FromSeconds(1)));
        Should.Throw<ArgumentNullException>(() => RedisRateLimiter.ForQuota(redis, null!, 10, TimeSpan.FromSeconds(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => RedisRateLimiter.ForQuota(redis, Installation, 1, TimeSpan.FromSeconds(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => RedisRateLimiter.ForQuota(redis, Installation, 10, TimeSpan.Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => RedisRateLimiter.ForQuota(redis, Installation, 10, TimeSpan.FromDays(400)));
        Should.Throw<ArgumentOutOfRangeException>(() => RedisRateLimiter.ForQuota(redis, Installation, 10, TimeSpan.FromSeconds(1), new RedisSharingOptions { Processes = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => RedisRateLimiter.ForQuota(redis, Installation, 10, TimeSpan.FromSeconds(1), new RedisSharingOptions { Allowance = -TimeSpan.FromTicks(1) }));
        Should.Throw<ArgumentException>(() => RedisRateLimiter.ForQuota(redis, Installation, 10, TimeSpan.FromSeconds(1), new RedisSharingOptions { KeyPrefix = null! }));
        using RateLimiter limiter = RedisRateLimiter.ForQuota(redis, Installation, 40, TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => limiter.AcquireAsync(5).AsTask());
        limiter.AttemptAcquire().IsAcquired.ShouldBeFalse();
    }

    private static RedisKey KeyOf(RedisServer redis, ConnectionMultiplexer connection, string installation)
    {
        string hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(installation)));
        return connection.GetServer(redis.Endpoint).Keys().Single(key => ((string)key!).EndsWith(hash, StringComparison.Ordinal));
    }

    private static Task<ConnectionMultiplexer> ConnectAsync(RedisServer redis) => ConnectionMultiplexer.ConnectAsync(redis.Endpoint + ",abortConnect=false");

    private RateLimiter Limiter(ConnectionMultiplexer connection, int requests, TimeSpan window) =>
        RedisRateLimiter.ForQuota(connection, Installation, requests, window, _options, _log);

    private static async Task TakeAsync(RateLimiter limiter, int count, TestClock? clock = null)
    {
        for (int i = 0; i < count; i++)
        {
            Task<RateLimitLease> lease = limiter.AcquireAsync().AsTask();

            // Waits end by the clock of the test; what Redis says comes when it comes.
            while (clock is not null && !lease.IsCompleted)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Yield();
            }

            (await lease).IsAcquired.ShouldBeTrue();
        }
    }
}
