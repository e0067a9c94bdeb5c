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

    public static bool Equals(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind) return false;

        switch (left.ValueKind)
        {
            case JsonValueKind.Object:
                return Equals(Members(left), Members(right));
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), Equals).All(static equal => equal);
            case JsonValueKind.String:
                return left.ValueEquals(right.GetString());
            case JsonValueKind.Number:
                return left.GetRawText() == right.GetRawText();
            default:
                return true;
        }
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject()) members[property.Name] = property.Value;
        return members;
    }
}
