namespace OfficeGest;

/// <summary>What a quota of requests in a window becomes: a burst, and one more request after each interval. OfficeGest.Hosting.Redis compiles this file too.</summary>
internal readonly record struct QuotaShape(int Burst, TimeSpan Interval)
{
    // A burst that a person at a screen does not notice, and that leaves most of the window to the even flow.
    private const int BurstShare = 10;

    public static TimeSpan LongestWindow { get; } = TimeSpan.FromDays(366);

    public static QuotaShape Of(int requests, TimeSpan window)
    {
        int burst = Math.Max(1, requests / BurstShare);
        int others = requests - burst;
        return new QuotaShape(burst, TimeSpan.FromTicks((window.Ticks + others - 1) / others));
    }

    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 requests, or the window is not positive or too long.</exception>
    public static void Check(int requests, TimeSpan window)
    {
        if (requests < 2) throw new ArgumentOutOfRangeException(nameof(requests), requests, "There must be at least 2 requests in a window.");
        if (window <= TimeSpan.Zero || window > LongestWindow) throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be positive and at most 366 days.");
    }
}
