using System.ComponentModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Formats objects, lists and unions as JSON for paths, queries, headers and forms.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiJsonText
{
    /// <summary>Returns the value as JSON.</summary>
    public static string Json<T>(T value, JsonWrite<T> write) => Utf8Text.Decode(JsonBytes.Write(value, write));

    /// <summary>Returns the value as JSON, but a string without quotes.</summary>
    public static string Text<T>(T value, JsonWrite<T> write)
    {
        using JsonDocument document = JsonDocument.Parse(JsonBytes.Write(value, write));
        return Plain(document.RootElement);
    }

    /// <summary>The items of a list, as plain text where they are neither lists nor objects.</summary>
    internal static List<string> Values<T>(T value, JsonWrite<T> write)
    {
        using JsonDocument document = JsonDocument.Parse(JsonBytes.Write(value, write));
        return [.. document.RootElement.EnumerateArray().Select(Plain)];
    }

    /// <summary>Returns the keys of an object and their values, as plain text unless they are objects. Nulls are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs<T>(T value, JsonWrite<T> write)
    {
        using JsonDocument document = JsonDocument.Parse(JsonBytes.Write(value, write));
        if (document.RootElement.ValueKind != JsonValueKind.Object) return [];

        return document.RootElement.EnumerateObject()
            .Where(static property => property.Value.ValueKind != JsonValueKind.Null)
            .Select(static property => new KeyValuePair<string, string>(property.Name, Plain(property.Value)))
            .ToList();
    }

    /// <summary>Returns the same as <see cref="Pairs"/> for <c>name[key]</c>: a nested object becomes <c>name[key][inner]</c>, a list <c>name[key][]</c>, and a list of objects <c>name[key][0][inner]</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> DeepPairs<T>(T value, JsonWrite<T> write)
    {
        using JsonDocument document = JsonDocument.Parse(JsonBytes.Write(value, write));
        List<KeyValuePair<string, string>> pairs = [];
        if (document.RootElement.ValueKind == JsonValueKind.Object) Flatten(pairs, null, document.RootElement);
        return pairs;
    }

    private static void Flatten(List<KeyValuePair<string, string>> pairs, string? path, JsonElement value)
    {
        // The outermost brackets are added where the name is.
        string Inner(string key) => path is null ? key : path + "][" + key;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject()) Flatten(pairs, Inner(property.Name), property.Value);
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    bool nested = item.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
                    Flatten(pairs, Inner(nested ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty), item);
                    index++;
                }

                break;
            default:
                pairs.Add(new KeyValuePair<string, string>(path!, Plain(value)));
                break;
        }
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
