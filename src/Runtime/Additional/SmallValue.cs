using System.Text.Json;

namespace OfficeGest;

/// <summary>Keeps a value as it was received. Each value has its own document; the most frequent values share one.</summary>
internal static class SmallValue
{
    private static readonly JsonElement Null = Parse("null");
    private static readonly JsonElement True = Parse("true");
    private static readonly JsonElement False = Parse("false");
    private static readonly JsonElement EmptyText = Parse("\"\"");
    private static readonly JsonElement[] Digits = [.. Enumerable.Range(0, 10).Select(static digit => Parse(((char)('0' + digit)).ToString()))];

    public static JsonElement Of(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return Null;
            case JsonTokenType.True: return True;
            case JsonTokenType.False: return False;
            case JsonTokenType.String when !reader.HasValueSequence && reader.ValueSpan.IsEmpty: return EmptyText;
            case JsonTokenType.Number when !reader.HasValueSequence && reader.ValueSpan.Length == 1: return Digits[reader.ValueSpan[0] - '0'];
            default: return JsonElement.ParseValue(ref reader);
        }
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
