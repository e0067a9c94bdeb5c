using System.Threading.RateLimiting;

namespace OfficeGest;

/// <summary>Creates rate limiters for <see cref="OfficeGestClientOptions.RateLimiter"/> that keep a client within the server's throttle window.</summary>
public static class OfficeGestRateLimiter
{
    // Large enough that interactive use does not wait, and small enough to spread most requests evenly.
    private const int BurstShare = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

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
        if (requests < 2) throw new ArgumentOutOfRangeException(nameof(requests), requests, "There must be at least 2 requests in a window.");
        if (window <= TimeSpan.Zero || window > Longest) throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be positive and at most 366 days.");

        return new QuotaLimiter(QuotaFlow.Of(requests, Math.Max(1, requests / BurstShare), window), timeProvider ?? TimeProvider.System);
    }
}
