using System.Text.Json;
using OfficeGest.Clocks;

namespace OfficeGest.Protocol;

/// <summary>
/// Dates, wall clocks and moments, each in the place of another, by the clock of the installation. No part is dropped or added: a date has no
/// time but midnight, and a time has no date.
/// </summary>
internal sealed class DateCoercions
{
    private readonly ZoneClock? _clock;

    private DateCoercions(TimeZoneInfo? zone)
    {
        _clock = zone is null ? null : new ZoneClock(zone);
        Date = ReadDate;
        LocalDateTime = ReadLocalDateTime;
        DateTime = ReadDateTime;
    }

    /// <summary>Those of the time zone that options have unless they are given another.</summary>
    public static DateCoercions Default { get; } = new(OfficeGestTimeZone.Lisbon);

    /// <summary>Those of a reader who does not know the installation.</summary>
    public static DateCoercions Unzoned { get; } = new(null);

    public Coercion<DateTime> Date { get; }

    public Coercion<DateTime> LocalDateTime { get; }

    public Coercion<DateTimeOffset> DateTime { get; }

    public static DateCoercions Of(TimeZoneInfo? zone) => zone is null ? Unzoned : ReferenceEquals(zone, OfficeGestTimeZone.Lisbon) ? Default : new DateCoercions(zone);

    private Coerced ReadDate(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        if (!Coerce.Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WallClock.TryDate(text, out value)) return Coerce.SameOrTrimmed(ref reader, text);
        if (!Stamp.TryParse(text, out Stamp stamp) || stamp is not { Date: not null, IsCut: false } || !TryClock(stamp, out value)) return Coerced.No;

        return value.TimeOfDay == TimeSpan.Zero ? Coerced.Yes : Coerced.No;
    }

    private Coerced ReadLocalDateTime(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        if (!Coerce.Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WallClock.TryDateTime(text, out value)) return Coerce.SameOrTrimmed(ref reader, text);

        return Stamp.TryParse(text, out Stamp stamp) && stamp is { Date: not null, Time: not null } && TryClock(stamp, out value) ? Coerced.Yes : Coerced.No;
    }

    private Coerced ReadDateTime(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (!Coerce.Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (Instant.TryExact(text, out value)) return Coerce.SameOrTrimmed(ref reader, text);
        if (!Stamp.TryParse(text, out Stamp stamp) || stamp is not { Date: { } date, Time: { } time }) return Coerced.No;

        bool known = stamp.Offset is { } offset ? Instant.TryCombine(date + time, offset, out value) : _clock is not null && _clock.TryMoment(date + time, out value);
        return known ? Coerced.Yes : Coerced.No;
    }

    private bool TryClock(in Stamp stamp, out DateTime value)
    {
        value = stamp.Date!.Value + stamp.Time.GetValueOrDefault();
        return stamp.Offset is not { } offset || (_clock is not null && Instant.TryCombine(value, offset, out DateTimeOffset moment) && _clock.TryClock(moment, out value));
    }
}
