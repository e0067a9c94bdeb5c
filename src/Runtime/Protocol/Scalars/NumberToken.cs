using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Reads tokens that may be a number: a number, a number in quotes, true and false.</summary>
internal static class NumberToken
{
    /// <summary>The text of a number, in quotes or not.</summary>
    public static bool TryText(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
    {
        otherwise = Coerced.No;
        text = default;
        if (reader.TokenType == JsonTokenType.Number)
        {
            text = Raw(ref reader);
            return true;
        }

        if (reader.TokenType != JsonTokenType.String) return false;

        text = Numbers.Trim(Utf8Text.Bytes(ref reader));
        if (!text.IsEmpty) return true;

        otherwise = Coerced.ToNull;
        return false;
    }

    // A decimal can represent any 64-bit integer, and keeps the code of larger integers out of native programs.
    public static Coerced Integer(ref Utf8JsonReader reader, decimal minimum, decimal maximum, out decimal value)
    {
        value = 0;
        if (IsBoolean(ref reader))
        {
            value = reader.GetBoolean() ? 1 : 0;
            return Coerced.Yes;
        }

        if (!TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WholeNumber.TryDecimal(text, out value) && value >= minimum && value <= maximum) return Coerced.Yes;

        value = 0;
        return Coerced.No;
    }

    public static bool IsBoolean(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.True or JsonTokenType.False;

    public static bool HasExponent(scoped ReadOnlySpan<byte> number) => number.IndexOfAny((byte)'e', (byte)'E') >= 0;

    public static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence) return reader.ValueSpan;

        var bytes = new List<byte>();
        foreach (ReadOnlyMemory<byte> part in reader.ValueSequence) bytes.AddRange(part.ToArray());
        return bytes.ToArray();
    }
}
