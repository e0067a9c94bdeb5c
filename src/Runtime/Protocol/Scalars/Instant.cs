namespace OfficeGest.Protocol;

/// <summary>A moment with its offset, RFC 3339.</summary>
internal static class Instant
{
    public static bool TryExact(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (TryUsual(text, out value)) return true;

        return HasForm(text)
            && Stamp.TryParse(text, out Stamp stamp)
            && stamp is { Date: { } date, Time: { } time, Offset: { } offset, IsCut: false }
            && TryCombine(date + time, offset, out value);
    }

    /// <summary>Combines a local time with an offset; false if the result is out of range.</summary>
    public static bool TryCombine(DateTime clock, TimeSpan offset, out DateTimeOffset value)
    {
        long utc = clock.Ticks - offset.Ticks;
        bool fits = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        value = fits ? new DateTimeOffset(clock, offset) : default;
        return fits;
    }

    /// <summary>Returns whether a text has the form that is written: with a <c>T</c>, with an offset in digits, and without trailing zeros in the fraction.</summary>
    public static bool IsAsWritten(ReadOnlySpan<byte> text)
    {
        // Z is common, but +00:00 is written.
        int offset = text.Length - 6;
        if (offset < 19 || text[10] != 'T' || text[offset] is not ((byte)'+' or (byte)'-') || text.Slice(offset).SequenceEqual("-00:00"u8)) return false;

        return offset == 19 || (text[19] == '.' && offset is > 20 and <= 27 && text[offset - 1] != '0');
    }

    /// <summary>Reads only the most common form: <c>2026-07-01T08:00:00+01:00</c>.</summary>
    private static bool TryUsual(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != 25 || text[10] != 'T' || text[19] is not ((byte)'+' or (byte)'-') || text[22] != ':') return false;

        int hours = WallClock.Two(text.Slice(20));
        int minutes = WallClock.Two(text.Slice(23));
        if (hours is < 0 or > 13 || minutes is < 0 or > 59) return false;
        if (!WallClock.TryDate(text.Slice(0, 10), out DateTime date) || !WallClock.TryTime(text.Slice(11, 8), out TimeSpan time)) return false;

        long ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute;
        return TryCombine(date + time, new TimeSpan(text[19] == '-' ? -ticks : ticks), out value);
    }

    // With a T, with seconds, and with an offset in full: 2026-07-01T08:00:00Z, 2026-07-01T08:00:00.5+01:00.
    private static bool HasForm(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 20 or > 40 || text[10] is not ((byte)'T' or (byte)'t') || text[16] != ':') return false;

        int end = text.Length - 1;
        int offset = text[end] is (byte)'Z' or (byte)'z' ? end : end - 5;
        return offset >= 19 && text[offset - 1] != ' ' && (offset == end || (text[offset] is (byte)'+' or (byte)'-' && text[end - 2] == ':'));
    }
}
