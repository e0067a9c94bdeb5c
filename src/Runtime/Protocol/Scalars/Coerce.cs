using System.Numerics;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>What a token means when it is not the promised one. Asked only after the fast path has failed.</summary>
internal static partial class Coerce
{
    public static Coerced String(ref Utf8JsonReader reader, out string? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.Number => Utf8Text.Decode(NumberText(ref reader)),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
        return value is null ? Coerced.No : Coerced.Yes;
    }

    public static Coerced Boolean(ref Utf8JsonReader reader, out bool value)
    {
        value = false;
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
            case JsonTokenType.False:
                value = reader.GetBoolean();
                return Coerced.Yes;
            case JsonTokenType.Number when WholeNumber.TryDecimal(NumberText(ref reader), out decimal number) && number is 0 or 1:
                value = number == 1;
                return Coerced.Yes;
            case JsonTokenType.String:
                string word = Utf8Text.Read(ref reader).Trim();
                return word.Length == 0 ? Coerced.ToNull : TruthWords.TryRead(word, out value) ? Coerced.Yes : Coerced.No;
            default:
                return Coerced.No;
        }
    }

    public static Coerced Int32(ref Utf8JsonReader reader, out int value)
    {
        Coerced coerced = Integer(ref reader, int.MinValue, int.MaxValue, out decimal integer);
        value = (int)integer;
        return coerced;
    }

    public static Coerced Int64(ref Utf8JsonReader reader, out long value)
    {
        Coerced coerced = Integer(ref reader, long.MinValue, long.MaxValue, out decimal integer);
        value = (long)integer;
        return coerced;
    }

    public static Coerced UInt32(ref Utf8JsonReader reader, out uint value)
    {
        Coerced coerced = Integer(ref reader, uint.MinValue, uint.MaxValue, out decimal integer);
        value = (uint)integer;
        return coerced;
    }

    public static Coerced UInt64(ref Utf8JsonReader reader, out ulong value)
    {
        Coerced coerced = Integer(ref reader, ulong.MinValue, ulong.MaxValue, out decimal integer);
        value = (ulong)integer;
        return coerced;
    }

    public static Coerced BigInteger(ref Utf8JsonReader reader, out BigInteger value)
    {
        value = default;
        if (IsBoolean(ref reader))
        {
            value = reader.GetBoolean() ? System.Numerics.BigInteger.One : System.Numerics.BigInteger.Zero;
            return Coerced.Yes;
        }

        if (!Number(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;

        return WholeNumber.TryBigInteger(text, out value) ? Coerced.Yes : Coerced.No;
    }

    public static Coerced Decimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return Number(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
            ? Numbers.TryDecimal(text, out value) ? Coerced.Yes : Coerced.No
            : otherwise;
    }

    public static Coerced Double(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return Number(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
            ? Numbers.TryDouble(text, out value) ? Coerced.Yes : Coerced.No
            : otherwise;
    }

    public static Coerced Single(ref Utf8JsonReader reader, out float value)
    {
        Coerced coerced = Double(ref reader, out double number);
        value = (float)number;
        return float.IsInfinity(value) || (value == 0 && number != 0) ? Coerced.No : coerced;
    }

    // A decimal holds whatever fits into 64 bits, and spares native programs the code of larger integers.
    private static Coerced Integer(ref Utf8JsonReader reader, decimal minimum, decimal maximum, out decimal value)
    {
        value = 0;
        if (IsBoolean(ref reader))
        {
            value = reader.GetBoolean() ? 1 : 0;
            return Coerced.Yes;
        }

        if (!Number(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WholeNumber.TryDecimal(text, out value) && value >= minimum && value <= maximum) return Coerced.Yes;

        value = 0;
        return Coerced.No;
    }

    private static bool IsBoolean(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.True or JsonTokenType.False;

    /// <summary>The text of a number, in quotes or not.</summary>
    private static bool Number(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
    {
        otherwise = Coerced.No;
        text = default;
        if (reader.TokenType == JsonTokenType.Number)
        {
            text = NumberText(ref reader);
            return true;
        }

        if (reader.TokenType != JsonTokenType.String) return false;

        text = Numbers.Trim(Utf8Text.Bytes(ref reader));
        if (!text.IsEmpty) return true;

        otherwise = Coerced.ToNull;
        return false;
    }

    private static ReadOnlySpan<byte> NumberText(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence) return reader.ValueSpan;

        var bytes = new List<byte>();
        foreach (ReadOnlyMemory<byte> part in reader.ValueSequence) bytes.AddRange(part.ToArray());
        return bytes.ToArray();
    }
}
