namespace OfficeGest.Protocol;

/// <summary>A moment with its offset, RFC 3339.</summary>
internal static class Instant
{
    public static bool TryExact(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        int sign = text.Length - 6;
        if (sign >= 19 && TryUsual(text.Slice(0, sign), text[sign], text.Slice(sign + 1), out value)) return true;

        value = default;
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

    /// <summary>The usual form with its plus escaped, as servers on .NET write it: <c>2026-07-01T08:00:00\u002B01:00</c>. Needs no copy without escapes.</summary>
    public static bool TryEscapedPlus(ReadOnlySpan<byte> raw, out DateTimeOffset value)
    {
        value = default;
        int offset = raw.Length - 11;
        return offset >= 19 && IsPlus(raw.Slice(offset, 6)) && TryUsual(raw.Slice(0, offset), (byte)'+', raw.Slice(offset + 6), out value);
    }

    /// <summary>Returns whether a text has the form that is written: with a <c>T</c>, with an offset in digits, and without trailing zeros in the fraction.</summary>
    public static bool IsAsWritten(ReadOnlySpan<byte> text)
    {
        // Z is common, but +00:00 is written.
        int offset = text.Length - 6;
        return offset >= 19 && text[offset] is (byte)'+' or (byte)'-' && !text.Slice(offset).SequenceEqual("-00:00"u8) && IsClockAsWritten(text.Slice(0, offset));
    }

    /// <summary>Whether a text whose only escape is its plus is the one that we write, but for that.</summary>
    public static bool IsEscapedPlusAsWritten(ReadOnlySpan<byte> raw)
    {
        int offset = raw.Length - 11;
        return offset >= 19 && raw.IndexOf((byte)'\\') == offset && IsPlus(raw.Slice(offset, 6)) && IsClockAsWritten(raw.Slice(0, offset));
    }

    private static bool IsClockAsWritten(ReadOnlySpan<byte> clock) =>
        clock[10] == 'T' && (clock.Length == 19 || (clock[19] == '.' && clock.Length is > 20 and <= 27 && clock[clock.Length - 1] != '0'));

    private static bool IsPlus(ReadOnlySpan<byte> escape) => escape.SequenceEqual("\\u002B"u8) || escape.SequenceEqual("\\u002b"u8);

    /// <summary>The most usual forms alone, without looking for the others: <c>2026-07-01T08:00:00+01:00</c>, also with a fraction.</summary>
    private static bool TryUsual(ReadOnlySpan<byte> clock, byte sign, ReadOnlySpan<byte> offset, out DateTimeOffset value)
    {
        value = default;
        if (clock[10] != 'T' || sign is not ((byte)'+' or (byte)'-') || offset[2] != ':') return false;

        int hours = WallClock.Two(offset);
        int minutes = WallClock.Two(offset.Slice(3));
        if (hours is < 0 or > 13 || minutes is < 0 or > 59) return false;
        if (!WallClock.TryDate(clock.Slice(0, 10), out DateTime date) || !WallClock.TryTime(clock.Slice(11, 8), out TimeSpan time)) return false;
        if (!TryFraction(clock.Slice(19), out long fraction)) return false;

        long ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute;
        return TryCombine(date + time + TimeSpan.FromTicks(fraction), TimeSpan.FromTicks(sign == '-' ? -ticks : ticks), out value);
    }

    // As much as a tick can say; longer ones may be cut.
    private static bool TryFraction(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty) return true;
        if (text.Length is < 2 or > 8 || text[0] != '.') return false;

        long unit = TimeSpan.TicksPerSecond;
        for (int i = 1; i < text.Length; i++)
        {
            uint digit = (uint)(text[i] - '0');
            if (digit > 9) return false;

            unit /= 10;
            ticks += digit * unit;
        }

        return true;
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
