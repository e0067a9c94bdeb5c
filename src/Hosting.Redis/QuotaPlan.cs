namespace OfficeGest.Hosting;

/// <summary>Calculates how many requests may be sent at a time, so that no window of the server exceeds its quota.</summary>
/// <param name="Requests">The number of requests that the server allows in a window.</param>
/// <param name="Window">The length of the window.</param>
/// <param name="Allowance">How long a request may take to reach the server.</param>
internal sealed record QuotaPlan(int Requests, TimeSpan Window, TimeSpan Allowance)
{
    // The same share as in OfficeGestRateLimiter.
    private const int BurstShare = 10;

    public int Burst { get; } = Math.Max(1, Requests / BurstShare);

    // The requests that the server counts in a window were permitted in that window, or in the allowance before it.
    public TimeSpan Interval { get; } = TimeSpan.FromTicks(((Window + Allowance).Ticks + Requests - Math.Max(1, Requests / BurstShare) - 1) / (Requests - Math.Max(1, Requests / BurstShare)));

    /// <summary>Returns the part of the quota that each process may use when Redis cannot coordinate them.</summary>
    public (int Requests, TimeSpan Window) Part(int processes)
    {
        int part = Requests / processes;
        return part >= 2 ? (part, Window) : (2, TimeSpan.FromTicks(Math.Min(TimeSpan.FromDays(366).Ticks, (long)(Window.Ticks * 2.0 * processes / Requests))));
    }

    public static QuotaPlan Of(int requests, TimeSpan window, RedisSharingOptions options)
    {
        if (requests < 2) throw new ArgumentOutOfRangeException(nameof(requests), requests, "There must be at least 2 requests in a window.");
        if (window <= TimeSpan.Zero || window > TimeSpan.FromDays(366)) throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be positive and at most 366 days.");

        return new QuotaPlan(requests, window, options.Allowance);
    }
}
