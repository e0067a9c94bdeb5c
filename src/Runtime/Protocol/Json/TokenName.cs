using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Names a value in a drift report: its type and, for text, its form. Never the value itself.</summary>
internal static class TokenName
{
    public const string Null = "null";

    public static string Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => Null,
        JsonTokenType.True or JsonTokenType.False => "boolean",
        JsonTokenType.Number => reader.TryGetInt64(out _) ? "integer" : "number",
        JsonTokenType.String => Text(ref reader),
        JsonTokenType.StartArray => IsEmpty(reader) ? "array:empty" : "array",
        _ => "object",
    };

    private static string Text(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> text = Utf8Text.Bytes(ref reader);
        if (text.IsEmpty) return "string:empty";
        if (WallClock.IsZero(text)) return "string:zero-date";
        if (WallClock.TryDate(text, out _)) return "string:date";
        if (WallClock.TryDateTime(text, out _)) return "string:local-date-time";
        if (Numbers.IsNumeric(text)) return "string:number";
        if (Instant.TryExact(text, out _)) return "string:date-time";
        if (text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8)) return "string:boolean";
        return "string";
    }

    // A copy of the reader looks ahead.
    private static bool IsEmpty(Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.EndArray;
}
