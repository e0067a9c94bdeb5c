namespace OfficeGest;

/// <summary>
/// Decides when requests may be sent: a burst, and one more after each interval. In any window, wherever it begins, these are <c>burst + window / interval</c>
/// at most, which is the quota.
/// </summary>
internal sealed class QuotaFlow
{
    private readonly long _interval;

    // The time at which all requests so far are within the rate (the generic cell rate algorithm).
    private long _caughtUp;

    private QuotaFlow(QuotaShape shape) => (Burst, _interval) = (shape.Burst, shape.Interval.Ticks);

    public int Burst { get; }

    public static QuotaFlow Of(int requests, TimeSpan window) => new(QuotaShape.Of(requests, window));

    public bool TryTake(int count, TimeSpan now)
    {
        if (WaitFor(count, now) > TimeSpan.Zero) return false;

        _caughtUp = Math.Max(_caughtUp, now.Ticks) + (count * _interval);
        return true;
    }

    /// <summary>Returns the wait before that many requests may be sent; zero if they may be sent now.</summary>
    public TimeSpan WaitFor(int count, TimeSpan now)
    {
        // Acquiring zero permits checks whether one is available.
        long allowed = (Burst - Math.Max(1, count)) * _interval;
        return TimeSpan.FromTicks(Math.Max(0, Behind(now) - allowed));
    }

    public int Available(TimeSpan now) => (int)Math.Max(0, Burst - ((Behind(now) + _interval - 1) / _interval));

    public TimeSpan? FullSince(TimeSpan now) => Behind(now) == 0 ? now - TimeSpan.FromTicks(_caughtUp) : null;

    private long Behind(TimeSpan now) => Math.Max(0, _caughtUp - now.Ticks);
}
