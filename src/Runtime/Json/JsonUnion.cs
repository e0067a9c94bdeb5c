using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>Finds out which case of a union a value is. Works on copies of the reader, so the original does not move.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonUnion
{
    /// <summary>The value of the discriminator; null when there is none.</summary>
    public static string? Discriminator(Utf8JsonReader reader, ReadOnlySpan<byte> key)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return null;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = Utf8Text.IsName(ref reader, key);
            reader.Read();
            if (found)
            {
                return reader.TokenType switch
                {
                    JsonTokenType.String => Utf8Text.Read(ref reader),
                    JsonTokenType.Number when !reader.HasValueSequence => Utf8Text.Decode(reader.ValueSpan),
                    JsonTokenType.True => "true",
                    JsonTokenType.False => "false",
                    _ => null,
                };
            }

            reader.TrySkip();
        }

        return null;
    }

    /// <summary>The index of the case that fits best: the token first, then required keys, then the most keys that are known.</summary>
    /// <returns>-1 when no case fits.</returns>
    public static int BestMatch(Utf8JsonReader reader, JsonShape[] shapes)
    {
        JsonTokens token = Token(reader.TokenType);
        int best = -1;
        int bestScore = -1;
        for (int i = 0; i < shapes.Length; i++)
        {
            if ((shapes[i].Tokens & token) == 0) continue;

            int score = token == JsonTokens.Object ? Score(reader, shapes[i]) : 0;
            if (score <= bestScore) continue;

            best = i;
            bestScore = score;
        }

        return best;
    }

    /// <summary>The value as it came.</summary>
    public static JsonElement Raw(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    private static int Score(Utf8JsonReader reader, JsonShape shape)
    {
        int required = 0;
        int known = 0;
        int unknown = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Holds(ref reader, shape.RequiredKeys)) required++;
            if (Holds(ref reader, shape.KnownKeys)) known++;
            else unknown++;
            reader.Read();
            reader.TrySkip();
        }

        // A key that is missing rules a case out; among the rest, what is known counts more than what is not.
        return required < shape.RequiredKeys.Length ? -1 : Math.Max(0, 1024 + (2 * known) - unknown);
    }

    private static bool Holds(ref Utf8JsonReader reader, byte[][] keys)
    {
        foreach (byte[] key in keys)
            if (Utf8Text.IsName(ref reader, key)) return true;
        return false;
    }

    private static JsonTokens Token(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => JsonTokens.Object,
        JsonTokenType.StartArray => JsonTokens.Array,
        JsonTokenType.String => JsonTokens.String,
        JsonTokenType.Number => JsonTokens.Number,
        JsonTokenType.True or JsonTokenType.False => JsonTokens.Boolean,
        JsonTokenType.Null => JsonTokens.Null,
        _ => JsonTokens.None,
    };
}
