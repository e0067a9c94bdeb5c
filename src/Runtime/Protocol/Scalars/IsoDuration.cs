using System.Xml;

namespace OfficeGest.Protocol;

/// <summary>ISO 8601 durations. Years and months have no fixed length and are rejected.</summary>
internal static class IsoDuration
{
    public static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        int time = text.IndexOf('T');
        string date = time < 0 ? text : text.Substring(0, time);
        if (date.IndexOfAny(['Y', 'M']) >= 0) return false;

        try
        {
            value = text.EndsWith("W", StringComparison.Ordinal) && text.StartsWith("P", StringComparison.Ordinal)
                ? TimeSpan.FromDays(7 * int.Parse(text.Substring(1, text.Length - 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture))
                : XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }

    public static string Format(TimeSpan value) => XmlConvert.ToString(value);
}
