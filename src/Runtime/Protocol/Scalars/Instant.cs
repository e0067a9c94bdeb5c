namespace OfficeGest.Protocol;

/// <summary>A moment with its offset, RFC 3339.</summary>
internal static class Instant
{
    public static bool TryExact(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        return HasForm(text)
            && Stamp.TryParse(text, out Stamp stamp)
            && stamp is { Date: { } date, Time: { } time, Offset: { } offset, IsCut: false }
            && TryCombine(date + time, offset, out value);
    }

    /// <summary>The moment when a clock with this offset shows the time; false when it lies outside of the calendar.</summary>
    public static bool TryCombine(DateTime clock, TimeSpan offset, out DateTimeOffset value)
    {
        long utc = clock.Ticks - offset.Ticks;
        bool fits = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        value = fits ? new DateTimeOffset(clock, offset) : default;
        return fits;
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
