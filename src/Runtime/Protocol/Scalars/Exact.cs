using System.Buffers.Text;
using System.Numerics;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>The fast path: the promised token, without escapes, and nothing else.</summary>
internal static class Exact
{
    public static bool Boolean(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False;
    }

    public static bool BooleanDigit(ref Utf8JsonReader reader, out bool value)
    {
        bool digit = reader.TokenType == JsonTokenType.Number & !reader.HasValueSequence && reader.ValueSpan.Length == 1 && reader.ValueSpan[0] is (byte)'0' or (byte)'1';
        value = digit && reader.ValueSpan[0] == '1';
        return digit;
    }

    public static bool BigInteger(ref Utf8JsonReader reader, out BigInteger value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.Number) return false;
        if (reader.TryGetInt64(out long small))
        {
            value = small;
            return true;
        }

        return !reader.HasValueSequence && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && WholeNumber.TryBigInteger(reader.ValueSpan, out value);
    }

    public static bool Double(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && !double.IsInfinity(value);
    }

    public static bool Single(ref Utf8JsonReader reader, out float value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out value) && !float.IsInfinity(value);
    }

    public static bool DecimalString(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return IsPlain(ref reader) && Numbers.TryDecimal(reader.ValueSpan, out value);
    }

    public static bool Int64String(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        return IsPlain(ref reader) && Utf8Parser.TryParse(reader.ValueSpan, out value, out int read) && read == reader.ValueSpan.Length && AsWritten.DecimalString(reader.ValueSpan);
    }

    public static bool Date(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        return IsPlain(ref reader) && WallClock.TryDate(reader.ValueSpan, out value);
    }

    public static bool Time(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        return IsPlain(ref reader) && WallClock.TryTime(reader.ValueSpan, out value);
    }

    public static bool TimeOfDayMinutes(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        return IsPlain(ref reader) && WallClock.TryMinutes(reader.ValueSpan, out value);
    }

    public static bool LocalDateTime(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        return IsPlain(ref reader) && WallClock.TryDateTime(reader.ValueSpan, out value);
    }

    public static bool DateTime(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        return IsPlain(ref reader) && reader.ValueSpan.Length > 19 && Instant.TryExact(reader.ValueSpan, out value);
    }

    public static bool Duration(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        return IsPlain(ref reader) && IsoDuration.TryParse(Utf8Text.Decode(reader.ValueSpan), out value);
    }

    public static bool Guid(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && Utf8Text.IsUnicode(ref reader) && reader.TryGetGuid(out value);
    }

    public static bool Uri(ref Utf8JsonReader reader, out Uri? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.String) return false;

        string text = Utf8Text.Read(ref reader);
        return text.Length > 0 && System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    public static bool Bytes(ref Utf8JsonReader reader, out byte[]? value)
    {
        value = null;
        return reader.TokenType == JsonTokenType.String && Utf8Text.IsUnicode(ref reader) && reader.TryGetBytesFromBase64(out value);
    }

    private static bool IsPlain(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence;
}
