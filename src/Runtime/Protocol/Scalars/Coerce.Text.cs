using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

internal static partial class Coerce
{
    public static Coerced Time(ref Utf8JsonReader reader, out TimeSpan value) => ClockTime(ref reader, out value);

    public static Coerced TimeOfDayMinutes(ref Utf8JsonReader reader, out TimeSpan value) => ClockTime(ref reader, out value);

    public static Coerced DecimalString(ref Utf8JsonReader reader, out decimal value) => Decimal(ref reader, out value);

    public static Coerced Duration(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (IsoDuration.TryParse(Utf8Text.Decode(text), out value)) return SameOrTrimmed(ref reader, text);

        // Hours, minutes and seconds are a length of time as well; hours and minutes alone might be minutes and seconds.
        return WallClock.TryTime(text, out value) ? Coerced.Yes : Coerced.No;
    }

    public static Coerced Guid(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;

        return System.Guid.TryParse(Utf8Text.Decode(text), out value) ? Coerced.Yes : Coerced.No;
    }

    public static Coerced Uri(ref Utf8JsonReader reader, out Uri? value)
    {
        value = null;
        return Text(ref reader, out _, out Coerced otherwise) ? Coerced.No : otherwise;
    }

    public static Coerced Bytes(ref Utf8JsonReader reader, out byte[]? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.String) return Coerced.No;

        string text = Utf8Text.Read(ref reader).Trim().Replace('-', '+').Replace('_', '/');
        string padded = text.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        try
        {
            value = Convert.FromBase64String(padded);
            return Coerced.Yes;
        }
        catch (FormatException)
        {
            return Coerced.No;
        }
    }

    /// <summary>For a text that is of the promised form, once its escapes and the blanks around it are gone.</summary>
    internal static Coerced SameOrTrimmed(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text) =>
        text.Length == Utf8Text.Bytes(ref reader).Length ? Coerced.Exact : Coerced.Yes;

    internal static bool Text(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
    {
        text = default;
        otherwise = Coerced.No;
        if (reader.TokenType != JsonTokenType.String) return false;

        text = Numbers.Trim(Utf8Text.Bytes(ref reader));
        if (!text.IsEmpty && !WallClock.IsZero(text)) return true;

        otherwise = Coerced.ToNull;
        return false;
    }

    private static Coerced ClockTime(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (!Stamp.TryParse(text, out Stamp stamp) || stamp is not { Date: null, Time: { } time, Offset: null }) return Coerced.No;

        value = time;
        return Coerced.Yes;
    }
}
