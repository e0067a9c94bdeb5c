using System.Threading.RateLimiting;

namespace OfficeGest;

/// <summary>Limiters for <see cref="OfficeGestClientOptions.RateLimiter"/> that keep a client within the server's throttle window.</summary>
public static class OfficeGestRateLimiter
{
    // A burst that a person at a screen does not notice, and that leaves most of the window to the even flow.
    private const int BurstShare = 10;

    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Spreads requests evenly: in no window are more than <paramref name="requests"/> let through, wherever the window begins. A tenth of them may
    /// come in a burst; whoever has to wait is served in the order of coming. Dispose it after the client.
    /// </summary>
    /// <param name="requests">What the server allows in a window, at least 2; 200 is what one installation was seen to allow.</param>
    /// <param name="window">The length of the window. The server does not tell it; a minute is a usual one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 requests, or the window is not positive.</exception>
    public static RateLimiter ForQuota(int requests, TimeSpan window) => new TokenBucketRateLimiter(Options(requests, window));

    internal static TokenBucketRateLimiterOptions Options(int requests, TimeSpan window)
    {
        if (requests < 2) throw new ArgumentOutOfRangeException(nameof(requests), requests, "There must be at least 2 requests in a window.");
        if (window <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be positive.");

        int burst = Math.Max(1, requests / BurstShare);
        int flow = requests - burst;

        // A window may hold one period more than fit into it, so the flow is planned for what is left without that one.
        int atOnce = Math.Min(flow, (int)Math.Max(1, Math.Ceiling(ShortestPeriod.Ticks * (double)flow / window.Ticks)));
        double periods = Math.Max(1, (flow - atOnce) / (double)atOnce);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = Math.Min(atOnce, burst),
            ReplenishmentPeriod = TimeSpan.FromTicks((long)Math.Ceiling(window.Ticks / periods)),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            AutoReplenishment = true,
        };
    }
}
