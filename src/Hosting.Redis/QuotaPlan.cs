namespace OfficeGest.Hosting;

/// <summary>How many requests may go at a time, so that no window of the server gets more than its quota.</summary>
/// <param name="Requests">What the server allows in a window.</param>
/// <param name="Window">The length of the window.</param>
/// <param name="Allowance">How long a request may take to reach the server.</param>
internal sealed record QuotaPlan(int Requests, TimeSpan Window, TimeSpan Allowance)
{
    // What the server counts in its window was permitted in that window, or in the allowance before it.
    private readonly QuotaShape _shape = QuotaShape.Of(Requests, Window + Allowance);

    public int Burst => _shape.Burst;

    public TimeSpan Interval => _shape.Interval;

    /// <summary>What each of some processes keeps to when they do not know of each other.</summary>
    public (int Requests, TimeSpan Window) Part(int processes)
    {
        int part = Requests / processes;
        return part >= 2 ? (part, Window) : (2, TimeSpan.FromTicks(Math.Min(QuotaShape.LongestWindow.Ticks, (long)(Window.Ticks * 2.0 * processes / Requests))));
    }

    public static QuotaPlan Of(int requests, TimeSpan window, RedisSharingOptions options)
    {
        QuotaShape.Check(requests, window);
        return new QuotaPlan(requests, window, options.Allowance);
    }
}
