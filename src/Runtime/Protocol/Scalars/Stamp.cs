namespace OfficeGest.Protocol;

/// <summary>
/// The date, time of day and offset in a text: ISO 8601 with a <c>T</c> or a space between date and time. Nothing is guessed:
/// <c>03/04/2026</c>, <c>24:00:00</c>, a leap second and a year without four digits are not read.
/// </summary>
internal readonly struct Stamp
{
    // The maximum offset of DateTimeOffset.
    private const int MaximumOffsetMinutes = 14 * 60;

    private Stamp(DateTime? date, TimeSpan? time, TimeSpan? offset, bool isCut)
    {
        Date = date;
        Time = time;
        Offset = offset;
        IsCut = isCut;
    }

    public DateTime? Date { get; }

    /// <summary>The time of day, to a tenth of a microsecond.</summary>
    public TimeSpan? Time { get; }

    public TimeSpan? Offset { get; }

    /// <summary>Whether the time in the text is more precise than <see cref="Time"/>.</summary>
    public bool IsCut { get; }

    public static bool TryParse(ReadOnlySpan<byte> text, out Stamp stamp)
    {
        stamp = default;
        DateTime? date = null;
        if (text.Length >= 10 && WallClock.TryDate(text.Slice(0, 10), out DateTime day))
        {
            date = day;
            if (text.Length == 10)
            {
                stamp = new Stamp(date, null, null, false);
                return true;
            }

            if (text[10] is not ((byte)'T' or (byte)'t' or (byte)' ')) return false;

            text = text.Slice(11);
        }

        if (!WallClock.TryTimeStart(text, out TimeSpan time, out int length, out bool isCut)) return false;

        text = text.Slice(length);
        TimeSpan? offset = null;
        if (!text.IsEmpty)
        {
            if (text[0] == ' ') text = text.Slice(1);
            if (!TryOffset(text, out TimeSpan value)) return false;

            offset = value;
        }

        stamp = new Stamp(date, time, offset, isCut);
        return true;
    }

    /// <summary><c>Z</c>, <c>+01:00</c>, <c>+0100</c> or <c>+01</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z') return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-')) return false;

        int minutes = 0;
        int hours = WallClock.Two(text.Slice(1));
        if (text.Length > 3)
        {
            if (text.Length == 6 && text[3] != ':') return false;

            minutes = WallClock.Two(text.Slice(text.Length - 2));
        }

        if (hours < 0 || minutes is < 0 or > 59 || (hours * 60) + minutes > MaximumOffsetMinutes) return false;

        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-') offset = -offset;
        return true;
    }
}
