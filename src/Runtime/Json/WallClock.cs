namespace OfficeGest.Json;

/// <summary>Dates and times as a clock on the wall shows them, in the forms that the API sends.</summary>
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

    /// <summary><c>0000-00-00</c>, with or without a time: what MySQL keeps where there is no date.</summary>
    public static bool IsZero(ReadOnlySpan<byte> text) => text.Length >= 10 && text.Slice(0, 10).SequenceEqual("0000-00-00"u8);

    private static int Four(ReadOnlySpan<byte> text)
    {
        int high = Two(text);
        int low = Two(text.Slice(2));
        return high < 0 || low < 0 ? -1 : (high * 100) + low;
    }

    private static int Two(ReadOnlySpan<byte> text)
    {
        uint tens = (uint)(text[0] - '0');
        uint ones = (uint)(text[1] - '0');
        return tens > 9 || ones > 9 ? -1 : (int)((tens * 10) + ones);
    }
}
