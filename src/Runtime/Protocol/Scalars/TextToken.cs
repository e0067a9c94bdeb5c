using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Tokens that hold a date, a time or another text with a form.</summary>
internal static class TextToken
{
    /// <summary>Whether the token is a text without escapes, in one piece.</summary>
    public static bool IsPlain(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence;

    /// <summary>The text without the blanks around it.</summary>
    public static bool TryText(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
    {
        text = default;
        otherwise = Coerced.No;
        if (reader.TokenType != JsonTokenType.String) return false;

        text = Numbers.Trim(Utf8Text.Bytes(ref reader));
        if (!text.IsEmpty && !WallClock.IsZero(text)) return true;

        otherwise = Coerced.ToNull;
        return false;
    }

    /// <summary>For a text of the expected form, once its escapes and the blanks around it are removed.</summary>
    public static Coerced SameOrTrimmed(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text) =>
        text.Length == Utf8Text.Bytes(ref reader).Length ? Coerced.Exact : Coerced.Yes;

    public static Coerced ClockTime(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        if (!TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (!Stamp.TryParse(text, out Stamp stamp) || stamp is not { Date: null, Time: { } time, Offset: null }) return Coerced.No;

        value = time;
        return Coerced.Yes;
    }
}
