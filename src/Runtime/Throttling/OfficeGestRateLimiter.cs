using System.Threading.RateLimiting;

namespace OfficeGest;

/// <summary>Creates rate limiters for <see cref="OfficeGestClientOptions.RateLimiter"/> that keep a client within the server's throttle window.</summary>
public static class OfficeGestRateLimiter
{
    /// <summary>
    /// Spreads requests evenly: no window has more than <paramref name="requests"/>, wherever the window begins. A tenth of them may
    /// be sent in a burst; waiting callers are served in order. Dispose the limiter after the client.
    /// </summary>
    /// <param name="requests">The number of requests that the server allows in a window, at least 2; one installation allows 200.</param>
    /// <param name="window">The length of the window, at most 366 days. The server does not report it; a minute is common.</param>
    /// <param name="timeProvider">The clock; null for the system clock. Only its timestamps and timers are used, so that setting the wall clock has no effect.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requests"/> is below 2, or the window is not positive or is too long.</exception>
    public static RateLimiter ForQuota(int requests, TimeSpan window, TimeProvider? timeProvider = null)
    {
        QuotaShape.Check(requests, window);
        return new QuotaLimiter(QuotaFlow.Of(requests, window), timeProvider ?? TimeProvider.System);
    }
}
