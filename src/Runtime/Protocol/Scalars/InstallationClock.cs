using System.ComponentModel;
using OfficeGest.Clocks;

namespace OfficeGest.Protocol;

/// <summary>
/// The time zone of the installation, to convert between dates, local times and times with an offset. Nothing is dropped or added: a date has no time except
/// midnight, and a time has no date.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationClock
{
    private readonly ZoneClock? _clock;

    private InstallationClock(TimeZoneInfo? zone) => _clock = zone is null ? null : new ZoneClock(zone);

    /// <summary>The clock of the default time zone.</summary>
    internal static InstallationClock Default { get; } = new(OfficeGestTimeZone.Lisbon);

    /// <summary>The clock of an unknown installation.</summary>
    internal static InstallationClock Unknown { get; } = new(null);

    internal static InstallationClock From(TimeZoneInfo? zone) => zone is null ? Unknown : ReferenceEquals(zone, OfficeGestTimeZone.Lisbon) ? Default : new InstallationClock(zone);

    /// <summary>Returns the local time of a time with an offset.</summary>
    internal bool TryClock(in Stamp stamp, out DateTime value)
    {
        value = stamp.Date!.Value + stamp.Time.GetValueOrDefault();
        return stamp.Offset is not { } offset || (_clock is not null && Instant.TryCombine(value, offset, out DateTimeOffset moment) && _clock.TryClock(moment, out value));
    }

    /// <summary>Returns the moment of a local time.</summary>
    internal bool TryMoment(DateTime clock, out DateTimeOffset moment)
    {
        moment = default;
        return _clock is not null && _clock.TryMoment(clock, out moment);
    }
}
