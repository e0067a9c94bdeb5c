namespace OfficeGest.Clocks;

/// <summary>A point in time on the monotonic clock: setting the wall clock does not move it.</summary>
internal readonly struct Due
{
    private readonly long _since;
    private readonly TimeSpan _time;

    private Due(long since, TimeSpan time) => (_since, _time) = (since, time);

    public static Due In(TimeSpan time, TimeProvider clock) => new(clock.GetTimestamp(), time);

    /// <summary>The time that is left; zero or less once it has passed.</summary>
    public TimeSpan Left(TimeProvider clock) => _time - clock.GetElapsedTime(_since);

    public bool HasCome(TimeProvider clock) => Left(clock) <= TimeSpan.Zero;
}
