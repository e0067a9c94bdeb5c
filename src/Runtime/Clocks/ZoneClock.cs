using System.Runtime.InteropServices;

namespace OfficeGest.Clocks;

/// <summary>Converts between UTC and the local time of a time zone. Returns false if the result is not certain.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    // Windows has only the current rules, which the European Union has used since October 1996. Elsewhere the data go back to local mean
    // time, whose seconds .NET cuts off; Portugal used it until 1 January 1912.
    private static readonly int FirstYear = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? 1997 : 1913;

    public bool TryClock(DateTimeOffset moment, out DateTime clock)
    {
        long ticks = moment.UtcTicks + zone.GetUtcOffset(moment).Ticks;
        bool fits = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        clock = fits ? new DateTime(ticks) : default;
        return fits && clock.Year >= FirstYear;
    }

    /// <summary>
    /// Returns the moment of a local time. In the hour that is skipped in spring there is none, and in the hour that is repeated in autumn
    /// there are two; both cases return false.
    /// </summary>
    public bool TryMoment(DateTime clock, out DateTimeOffset moment)
    {
        moment = default;
        if (clock.Year < FirstYear || clock.Year > 9998) return false;

        // TimeZoneInfo.IsAmbiguousTime does not report hours that were repeated because a country changed its time zone.
        DateTime utc = DateTime.SpecifyKind(clock, DateTimeKind.Utc);
        TimeSpan before = zone.GetUtcOffset(utc.AddDays(-1));
        TimeSpan after = zone.GetUtcOffset(utc.AddDays(1));
        bool isBefore = zone.GetUtcOffset(utc - before) == before;
        bool isAfter = before != after && zone.GetUtcOffset(utc - after) == after;
        if (isBefore == isAfter) return false;

        moment = new DateTimeOffset(clock, isBefore ? before : after);
        return true;
    }
}
