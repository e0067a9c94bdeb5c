using System.Threading.RateLimiting;

namespace OfficeGest;

/// <summary>Limiters for <see cref="OfficeGestClientOptions.RateLimiter"/> that keep a client within the server's throttle window.</summary>
public static class OfficeGestRateLimiter
{
    /// <summary>
    /// Spreads requests evenly: in no window are more than <paramref name="requests"/> let through, wherever the window begins. A tenth of them may
    /// come in a burst; waiting callers are served in order. Dispose it after the client.
    /// </summary>
    /// <param name="requests">What the server allows in a window, at least 2; 200 is what one installation was seen to allow.</param>
    /// <param name="window">The length of the window, at most 366 days. The server does not report it; a minute is usual.</param>
    /// <param name="timeProvider">The clock; the system's when null. Only its timestamps and timers are used, so that setting the time of day changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 requests, or the window is not positive or too long.</exception>
    public static RateLimiter ForQuota(int requests, TimeSpan window, TimeProvider? timeProvider = null)
    {
        QuotaShape.Check(requests, window);
        return new QuotaLimiter(QuotaFlow.Of(requests, window), timeProvider ?? TimeProvider.System);
    }
}
