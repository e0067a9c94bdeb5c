using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>Limiters for <see cref="OfficeGestClientOptions.RateLimiter"/> that keep all processes together within the server's throttle window.</summary>
public static class RedisRateLimiter
{
    /// <summary>
    /// Spreads the requests of all processes evenly, as <see cref="OfficeGestRateLimiter.ForQuota"/> does for one. A tenth of a window's requests may come in a
    /// burst; in each process callers are served in the order of coming. Without Redis, or with a slow one, each process keeps to its part of the quota by
    /// itself, which is logged once, and asks Redis again every five seconds. Dispose it after the client.
    /// </summary>
    /// <param name="redis">The connection, which is not disposed. Redis 5 or newer.</param>
    /// <param name="installation">Names the quota: the address of the API, for all who call the same installation.</param>
    /// <param name="requests">What the server allows in a window, at least 2.</param>
    /// <param name="window">The length of the window, at most 366 days.</param>
    /// <param name="options">How it is shared.</param>
    /// <param name="logger">Where it is logged that the quota cannot be shared, and that it is again.</param>
    /// <param name="timeProvider">The clock of waits; the system's when null. Turns are counted by the clock of Redis alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 requests, the window is not positive or too long, or an option cannot be.</exception>
    public static RateLimiter ForQuota(
        IConnectionMultiplexer redis,
        string installation,
        int requests,
        TimeSpan window,
        RedisSharingOptions? options = null,
        ILogger? logger = null,
        TimeProvider? timeProvider = null)
    {
        if (redis is null) throw new ArgumentNullException(nameof(redis));
        if (installation is null) throw new ArgumentNullException(nameof(installation));

        return Create(RedisLink.Over(redis), installation, requests, window, (options ?? new RedisSharingOptions()).Checked(), logger ?? NullLogger.Instance, timeProvider ?? TimeProvider.System);
    }

    internal static RateLimiter Create(RedisLink link, string installation, int requests, TimeSpan window, RedisSharingOptions options, ILogger log, TimeProvider clock)
    {
        QuotaPlan plan = QuotaPlan.Of(requests, window, options);
        var key = new QuotaKey(link, new RedisKeys(options.KeyPrefix).Quota(installation), plan);
        return new SharedQuotaLimiter(new QuotaTurns(key, plan, options.Processes, clock, log), plan.Burst, clock);
    }
}
