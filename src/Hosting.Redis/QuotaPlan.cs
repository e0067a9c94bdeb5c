namespace OfficeGest.Hosting;

/// <summary>How many requests may go at a time, so that no window of the server gets more than its quota.</summary>
/// <param name="Requests">What the server allows in a window.</param>
/// <param name="Window">The length of the window.</param>
/// <param name="Allowance">How long a request may take to reach the server.</param>
internal sealed record QuotaPlan(int Requests, TimeSpan Window, TimeSpan Allowance)
{
    // The share of OfficeGestRateLimiter.
    private const int BurstShare = 10;

    public int Burst { get; } = Math.Max(1, Requests / BurstShare);

    // What the server counts in its window was permitted in that window, or in the allowance before it.
    public TimeSpan Interval { get; } = TimeSpan.FromTicks(((Window + Allowance).Ticks + Requests - Math.Max(1, Requests / BurstShare) - 1) / (Requests - Math.Max(1, Requests / BurstShare)));

    /// <summary>What each of some processes keeps to when they do not know of each other.</summary>
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
