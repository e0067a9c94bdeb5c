using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>When two values are the same.</summary>
internal static class Same
{
    /// <summary>Texts of the same number, instant, time or address are the same on the wire.</summary>
    public static bool Text(string expected, string actual)
    {
        if (expected == actual) return true;
        if (decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal left) && decimal.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal right)) return left == right;
        if (double.TryParse(expected, CultureInfo.InvariantCulture, out double one) && double.TryParse(actual, CultureInfo.InvariantCulture, out double other)) return one.Equals(other);
        if (expected.Length > 15 && expected[4] == '-' && DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset then) && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset now)) return then == now;
        if (expected.StartsWith('{') || expected.StartsWith('[')) return Parse(expected) is { } left2 && Difference(left2, Parse(actual)) is null;
        return false;
    }

    /// <returns>Where two documents differ, or null. The order of keys says nothing.</returns>
    /// <param name="mayMiss">Names that may be left out.</param>
    public static string? Difference(JsonNode? expected, JsonNode? actual, IReadOnlySet<string>? mayMiss = null, string path = "$")
    {
        switch (expected, actual)
        {
            case (null, null):
                return null;
            case (JsonObject left, JsonObject right):
                foreach ((string key, JsonNode? value) in left)
                {
                    if (!right.TryGetPropertyValue(key, out JsonNode? other))
                    {
                        if (mayMiss?.Contains(key) == true) continue;
                        return $"{path}.{key}: is missing";
                    }

                    if (Difference(value, other, mayMiss, $"{path}.{key}") is { } found) return found;
                }

                return right.Where(one => !left.ContainsKey(one.Key)).Select(one => $"{path}.{one.Key}: was added, {Short(one.Value)}").FirstOrDefault();
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Select((value, i) => Difference(value, right[i], mayMiss, $"{path}[{i}]")).FirstOrDefault(static found => found is not null);
            case (JsonValue left, JsonValue right) when left.GetValueKind() == right.GetValueKind() && (left.GetValueKind() == JsonValueKind.Number ? Text(left.ToJsonString(), right.ToJsonString()) : JsonNode.DeepEquals(left, right)):
                return null;
            default:
                return $"{path}: {Short(actual)} instead of {Short(expected)}";
        }
    }

    public static string Short(JsonNode? node) => node?.ToJsonString() is { } text ? text.Length > 60 ? text[..60] + "…" : text : "null";

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
