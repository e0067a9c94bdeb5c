namespace OfficeGest.Hosting;

/// <summary>Calculates how many requests may be sent at a time, so that no window of the server exceeds its quota.</summary>
/// <param name="Requests">The number of requests that the server allows in a window.</param>
/// <param name="Window">The length of the window.</param>
/// <param name="Allowance">How long a request may take to reach the server.</param>
internal sealed record QuotaPlan(int Requests, TimeSpan Window, TimeSpan Allowance)
{
    // The requests that the server counts in a window were permitted in that window, or in the allowance before it.
    private readonly QuotaShape _shape = QuotaShape.Of(Requests, Window + Allowance);

    public int Burst => _shape.Burst;

    public TimeSpan Interval => _shape.Interval;

    /// <summary>Returns the part of the quota that each process may use when Redis cannot coordinate them.</summary>
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
