using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>Creates rate limiters for <see cref="OfficeGestClientOptions.RateLimiter"/> that keep all processes together within the server's throttle window.</summary>
public static class RedisRateLimiter
{
    /// <summary>
    /// Spreads the requests of all processes evenly, as <see cref="OfficeGestRateLimiter.ForQuota"/> does for one. A tenth of a window's requests may be sent in a
    /// burst; in each process callers are served in order. If Redis fails or is slow, each process keeps to its own part of the quota,
    /// logs that once, and tries Redis again every five seconds. Dispose the limiter after the client.
    /// </summary>
    /// <param name="redis">The connection, which is not disposed. Redis 5 or newer.</param>
    /// <param name="installation">The address of the API, which identifies the quota of the installation.</param>
    /// <param name="requests">The number of requests that the server allows in a window, at least 2.</param>
    /// <param name="window">The length of the window, at most 366 days.</param>
    /// <param name="options">The options for sharing.</param>
    /// <param name="logger">The logger that reports when the quota cannot be shared, and when it is shared again.</param>
    /// <param name="timeProvider">The clock for waits; null for the system clock. Turns are counted by the clock of Redis only.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requests"/> is below 2, the window is not positive or is too long, or an option is out of range.</exception>
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
