namespace OfficeGest.Protocol;

/// <summary>Reads local dates and times in the forms that the API sends.</summary>
internal static class WallClock
{
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;

        int year = Four(text);
        int month = Two(text.Slice(5));
        int day = Two(text.Slice(8));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;

        date = new DateTime(year, month, day);
        return true;
    }

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public static bool TryDateTime(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        if (text.Length != 19 || text[10] != ' ' || !TryDate(text.Slice(0, 10), out DateTime date) || !TryTime(text.Slice(11), out TimeSpan time)) return false;

        value = date + time;
        return true;
    }

    /// <summary><c>HH:mm:ss</c>.</summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text.Length != 8 || text[5] != ':' || !TryMinutes(text.Slice(0, 5), out TimeSpan minutes)) return false;

        int seconds = Two(text.Slice(6));
        if (seconds is < 0 or > 59) return false;

        time = minutes + TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond);
        return true;
    }

    /// <summary><c>HH:mm</c>.</summary>
    public static bool TryMinutes(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text.Length != 5 || text[2] != ':') return false;

        int hours = Two(text);
        int minutes = Two(text.Slice(3));
        if (hours is < 0 or > 23 || minutes is < 0 or > 59) return false;

        time = new TimeSpan(hours, minutes, 0);
        return true;
    }

    /// <summary><c>HH:mm</c>, <c>HH:mm:ss</c> or <c>HH:mm:ss.fff</c> at the start of a text.</summary>
    /// <param name="text">A text that begins with a time.</param>
    /// <param name="time">The time, to a tenth of a microsecond.</param>
    /// <param name="length">The length of the time in the text.</param>
    /// <param name="isCut">Whether the fraction is more precise than that.</param>
    public static bool TryTimeStart(ReadOnlySpan<byte> text, out TimeSpan time, out int length, out bool isCut)
    {
        isCut = false;
        time = default;
        length = 5;
        if (text.Length < 5 || !TryMinutes(text.Slice(0, 5), out time)) return false;
        if (text.Length == 5 || text[5] != ':') return true;
        if (text.Length < 8 || !TryTime(text.Slice(0, 8), out time)) return false;

        length = 8;
        if (text.Length == 8 || text[8] != '.') return true;

        long ticks = 0;
        long unit = TimeSpan.TicksPerSecond;
        for (length = 9; length < text.Length && text[length] is >= (byte)'0' and <= (byte)'9'; length++)
        {
            unit /= 10;
            ticks += (text[length] - '0') * unit;
            isCut |= unit == 0 && text[length] != '0';
        }

        time += TimeSpan.FromTicks(ticks);
        return length > 9;
    }

    /// <summary><c>0000-00-00</c>, alone or with a zero time, which MySQL stores for a missing date.</summary>
    public static bool IsZero(ReadOnlySpan<byte> text)
    {
        if (text.Length < 10 || !text.Slice(0, 10).SequenceEqual("0000-00-00"u8)) return false;
        if (text.Length == 10) return true;
        if (text[10] is not ((byte)' ' or (byte)'T') || !TryTimeStart(text.Slice(11), out TimeSpan time, out int length, out bool isCut)) return false;
        if (time != TimeSpan.Zero || isCut) return false;

        ReadOnlySpan<byte> rest = text.Slice(11 + length);
        return rest.IsEmpty || rest.SequenceEqual("Z"u8) || rest.SequenceEqual("+00:00"u8);
    }

    /// <summary>Returns the number in the first two characters; -1 if they are not digits.</summary>
    public static int Two(ReadOnlySpan<byte> text)
    {
        uint tens = (uint)(text[0] - '0');
        uint ones = (uint)(text[1] - '0');
        return tens > 9 || ones > 9 ? -1 : (int)((tens * 10) + ones);
    }

    private static int Four(ReadOnlySpan<byte> text)
    {
        int high = Two(text);
        int low = Two(text.Slice(2));
        return high < 0 || low < 0 ? -1 : (high * 100) + low;
    }
}
