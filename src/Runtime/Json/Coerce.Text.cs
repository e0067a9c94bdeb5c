using System.Text.Json;

namespace OfficeGest.Json;

internal static partial class Coerce
{
    public static Coerced Date(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WallClock.TryDate(text, out value)) return reader.ValueIsEscaped ? Coerced.Exact : Coerced.Yes;

        return text.Length > 10 && text[10] is (byte)' ' or (byte)'T' && WallClock.TryDate(text.Slice(0, 10), out value) ? Coerced.Yes : Coerced.No;
    }

    public static Coerced LocalDateTime(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WallClock.TryDateTime(text, out value)) return reader.ValueIsEscaped ? Coerced.Exact : Coerced.Yes;
        if (WallClock.TryDate(text, out value)) return Coerced.Yes;
        if (text.Length < 16 || text[10] is not ((byte)' ' or (byte)'T') || !WallClock.TryDate(text.Slice(0, 10), out DateTime date)) return Coerced.No;

        // A wall clock has no offset: one that comes all the same is left out, as is a fraction of a second.
        if (text.Length >= 19 && WallClock.TryTime(text.Slice(11, 8), out TimeSpan time)) value = date + time;
        else if (WallClock.TryMinutes(text.Slice(11, 5), out TimeSpan minutes)) value = date + minutes;
        else return Coerced.No;
        return Coerced.Yes;
    }

    public static Coerced DateTime(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;

        return Instant.TryLenient(text, out value) ? reader.ValueIsEscaped && Instant.TryExact(text, out _) ? Coerced.Exact : Coerced.Yes : Coerced.No;
    }

    public static Coerced Time(ref Utf8JsonReader reader, out TimeSpan value) => ClockTime(ref reader, out value);

    public static Coerced TimeOfDayMinutes(ref Utf8JsonReader reader, out TimeSpan value) => ClockTime(ref reader, out value);

    public static Coerced DecimalString(ref Utf8JsonReader reader, out decimal value) => Decimal(ref reader, out value);

    public static Coerced Duration(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (!reader.ValueIsEscaped) return WallClock.TryTime(text, out value) ? Coerced.Yes : Coerced.No;

        return IsoDuration.TryParse(Utf8Text.Decode(text), out value) ? Coerced.Exact : Coerced.No;
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

    private static Coerced ClockTime(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        if (!Text(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WallClock.TryMinutes(text, out value)) return Coerced.Yes;

        return text.Length >= 8 && (text.Length == 8 || text[8] == '.') && WallClock.TryTime(text.Slice(0, 8), out value) ? Coerced.Yes : Coerced.No;
    }

    private static bool Text(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
    {
        text = default;
        otherwise = Coerced.No;
        if (reader.TokenType != JsonTokenType.String) return false;

        text = Numbers.Trim(Utf8Text.Bytes(ref reader));
        if (!text.IsEmpty && !WallClock.IsZero(text)) return true;

        otherwise = Coerced.ToNull;
        return false;
    }
}
