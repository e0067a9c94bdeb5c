using System.ComponentModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Finds out which case of a union a value is. Works on copies of the reader, so the original does not move.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonUnion
{
    /// <summary>Returns the value of the discriminator; null if there is none.</summary>
    public static string? Discriminator(Utf8JsonReader reader, ReadOnlySpan<byte> key) =>
        Seek(ref reader, key) ? Name(ref reader) : null;

    /// <summary>The index of the case that fits best: the token first, then required keys, then the most keys that are known, then the most that are known of the objects at shared keys.</summary>
    /// <returns>-1 if no case fits.</returns>
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

    /// <summary>Reads a value that fits no case as raw JSON, and reports a type mismatch.</summary>
    public static JsonElement Unknown(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (context.IsTracked) context.Tell(DriftKind.TypeMismatch, null, TokenName.Of(ref reader), context.ExampleOf(ref reader, null));
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads a value whose discriminator names no case as raw JSON, and reports the discriminator, or the type of a value that cannot have one.</summary>
    public static JsonElement Unknown(ref Utf8JsonReader reader, JsonReadContext context, ReadOnlySpan<byte> key, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return Unknown(ref reader, context);

        if (context.IsTracked) Tell(reader, context, key, name);
        return JsonElement.ParseValue(ref reader);
    }

    private static void Tell(Utf8JsonReader reader, JsonReadContext context, ReadOnlySpan<byte> key, string name)
    {
        if (!Seek(ref reader, key)) context.Missing(name);
        else if (reader.TokenType == JsonTokenType.Null) context.Tell(DriftKind.UnexpectedNull, name, TokenName.Null);
        else if (Name(ref reader) is { Length: > 0 } value) context.TellValue(DriftKind.UnknownEnumValue, name, value);
        else context.Tell(DriftKind.TypeMismatch, name, TokenName.Of(ref reader));
    }

    private static string? Name(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Utf8Text.Read(ref reader),
        JsonTokenType.Number when !reader.HasValueSequence => Utf8Text.Decode(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    /// <summary>Moves to the value of a key; false at the end of the object.</summary>
    private static bool Seek(ref Utf8JsonReader reader, ReadOnlySpan<byte> key)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = Utf8Text.IsName(ref reader, key);
            reader.Read();
            if (found) return true;

            reader.TrySkip();
        }

        return false;
    }

    /// <summary>Returns the bytes of the scalar that was just read if it would be written differently; otherwise null.</summary>
    public static byte[]? AsItCame(ref Utf8JsonReader reader, JsonReadContext context) => context.TakeAltered() ? RawJson.Of(ref reader) : null;

    /// <summary>Writes the scalar as it was received.</summary>
    /// <returns>Whether there was something to write.</returns>
    public static bool WriteAsItCame(Utf8JsonWriter writer, byte[]? raw)
    {
        if (raw is null) return false;

        RawJson.Write(writer, raw);
        return true;
    }

    /// <summary>Returns whether two values of the same case are the same JSON.</summary>
    public static bool AreEqual(object left, object right) => ValueEquality.AreEqual(left, right);

    /// <summary>Returns a hash code that is the same for equal values.</summary>
    public static int HashOf(object value) => ValueEquality.HashOf(value);

    private static int Score(Utf8JsonReader reader, JsonShape shape)
    {
        int required = 0;
        int known = 0;
        int unknown = 0;
        int nested = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Holds(ref reader, shape.RequiredKeys)) required++;
            if (Holds(ref reader, shape.KnownKeys)) known++;
            else unknown++;
            byte[][]? inner = Nested(ref reader, shape);
            reader.Read();
            if (inner is not null) nested += Difference(reader, inner);
            reader.TrySkip();
        }

        // A missing required key excludes a case; for the other cases, known keys count more than unknown ones.
        return required < shape.RequiredKeys.Length ? -1 : (Math.Max(0, 1024 + (2 * known) - unknown) * 1024) + Math.Min(1023, Math.Max(0, 512 + nested));
    }

    private static byte[][]? Nested(ref Utf8JsonReader reader, JsonShape shape)
    {
        foreach (byte[][] keys in shape.NestedKeys)
            if (Utf8Text.IsName(ref reader, keys[0])) return keys;
        return null;
    }

    // Those of an object that are known, less those that are not.
    private static int Difference(Utf8JsonReader reader, byte[][] keys)
    {
        int difference = 0;
        if (reader.TokenType != JsonTokenType.StartObject) return 0;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            difference += Holds(ref reader, keys.AsSpan(1)) ? 1 : -1;
            reader.Read();
            reader.TrySkip();
        }

        return difference;
    }

    private static bool Holds(ref Utf8JsonReader reader, ReadOnlySpan<byte[]> keys)
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
