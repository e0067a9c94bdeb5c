using System.ComponentModel;
using OfficeGest.Clocks;

namespace OfficeGest.Protocol;

/// <summary>
/// The clock of the installation, for dates, wall clocks and moments that arrive as one another. No part is dropped or added: a date has no time but
/// midnight, and a time has no date.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationClock
{
    private readonly ZoneClock? _clock;

    private InstallationClock(TimeZoneInfo? zone) => _clock = zone is null ? null : new ZoneClock(zone);

    /// <summary>The clock of the default time zone.</summary>
    internal static InstallationClock Default { get; } = new(OfficeGestTimeZone.Lisbon);

    /// <summary>For a reader that does not know the installation.</summary>
    internal static InstallationClock Unknown { get; } = new(null);

    internal static InstallationClock From(TimeZoneInfo? zone) => zone is null ? Unknown : ReferenceEquals(zone, OfficeGestTimeZone.Lisbon) ? Default : new InstallationClock(zone);

    /// <summary>What the clock shows at the moment that the text names.</summary>
    internal bool TryClock(in Stamp stamp, out DateTime value)
    {
        value = stamp.Date!.Value + stamp.Time.GetValueOrDefault();
        return stamp.Offset is not { } offset || (_clock is not null && Instant.TryCombine(value, offset, out DateTimeOffset moment) && _clock.TryClock(moment, out value));
    }

    /// <summary>The moment when the clock shows the time.</summary>
    internal bool TryMoment(DateTime clock, out DateTimeOffset moment)
    {
        moment = default;
        return _clock is not null && _clock.TryMoment(clock, out moment);
    }
}
