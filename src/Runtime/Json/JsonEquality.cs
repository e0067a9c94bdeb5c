using System.Runtime.InteropServices;
using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>Equality of JSON by meaning: the order of keys does not count, the spelling of numbers does.</summary>
internal static class JsonEquality
{
    public static bool Equals(Dictionary<string, JsonElement> left, Dictionary<string, JsonElement> right)
    {
        if (left.Count != right.Count) return false;

        foreach (KeyValuePair<string, JsonElement> pair in left)
            if (!right.TryGetValue(pair.Key, out JsonElement other) || !Equals(pair.Value, other)) return false;
        return true;
    }

    private static bool Equals(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind) return false;

        switch (left.ValueKind)
        {
            case JsonValueKind.Object:
                return Equals(Members(left), Members(right));
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), Equals).All(static equal => equal);
            case JsonValueKind.String:
                return Text(left) is { } text && Text(right) is { } other ? text == other : JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right));
            case JsonValueKind.Number:
                return JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right));
            default:
                return true;
        }
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject()) members[Name(property)] = property.Value;
        return members;
    }

    /// <summary>Null for a text with half of a surrogate pair: it equals only what is spelled the same.</summary>
    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Utf8Text.Decode(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }
}
