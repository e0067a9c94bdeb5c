using System.ComponentModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>The text of objects, lists and unions in paths, queries, headers and forms: their JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiJsonText
{
    /// <summary>The value as JSON.</summary>
    public static string Json<T>(T value, JsonWrite<T> write) => Utf8Text.Decode(JsonBytes.Write(value, write));

    /// <summary>The value as JSON, but a string without its quotes.</summary>
    public static string Text<T>(T value, JsonWrite<T> write)
    {
        using JsonDocument document = JsonDocument.Parse(JsonBytes.Write(value, write));
        return Plain(document.RootElement);
    }

    /// <summary>The keys of an object and their values, as plain text where they are not objects themselves. Nulls are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs<T>(T value, JsonWrite<T> write)
    {
        using JsonDocument document = JsonDocument.Parse(JsonBytes.Write(value, write));
        if (document.RootElement.ValueKind != JsonValueKind.Object) return [];

        return document.RootElement.EnumerateObject()
            .Where(static property => property.Value.ValueKind != JsonValueKind.Null)
            .Select(static property => new KeyValuePair<string, string>(property.Name, Plain(property.Value)))
            .ToList();
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
