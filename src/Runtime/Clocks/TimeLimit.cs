namespace OfficeGest.Clocks;

/// <summary>Checks a time limit: at most as long as timers can wait, or infinite.</summary>
internal static class TimeLimit
{
    public static void Check(string name, TimeSpan value)
    {
        if (value != Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value > TimeSpan.FromDays(24)))
            throw new ArgumentException($"{name} is {value}; it must be positive and at most 24 days, or infinite.");
    }
}
