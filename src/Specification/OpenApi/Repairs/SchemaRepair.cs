using System.Globalization;
using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Repairs keywords of schemas: Microsoft.OpenApi 3.11.0 keeps the value of <c>const</c> only as text, drops <c>nullable</c> without a type, and throws for
/// limits, flags and lists of another type than it expects.
/// </summary>
internal static class SchemaRepair
{
    private static readonly string[] Lists = ["allOf", "oneOf", "anyOf"];

    private static readonly string[] Singles = ["items", "not", "schema", "itemSchema"];

    private static readonly string[] Counts = ["maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"];

    private static readonly string[] Flags =
        ["readOnly", "writeOnly", "deprecated", "uniqueItems", "nullable", "explode", "allowReserved", "allowEmptyValue"];

    public static void Apply(JsonObject map, Findings findings)
    {
        foreach (string name in Counts)
            if (map.TryGetPropertyValue(name, out JsonNode? count) && !IsCount(count)) map.Remove(name);
        foreach (string name in Flags)
            if (map.TryGetPropertyValue(name, out JsonNode? flag) && flag is JsonValue && !bool.TryParse(flag.ToString(), out _)) map.Remove(name);
        if (map.TryGetPropertyValue("multipleOf", out JsonNode? multiple) && multiple is JsonValue && !IsDecimal(multiple.ToString())) map.Remove("multipleOf");

        if (map.TryGetPropertyValue("const", out JsonNode? constant) && !map.ContainsKey(SetAside.Constant))
        {
            map.Remove("const");
            map[SetAside.Constant] = constant;
        }

        if (map.TryGetPropertyValue("discriminator", out JsonNode? discriminator) && discriminator is JsonValue && map.Root["swagger"] is null)
            map["discriminator"] = new JsonObject { ["propertyName"] = discriminator.ToString() };
        // Tuples of earlier JSON Schema drafts.
        if (map.TryGetPropertyValue("items", out JsonNode? items) && items is JsonArray) map["items"] = new JsonObject();
        if (map.TryGetPropertyValue("additionalProperties", out JsonNode? additional) && additional is JsonValue && !bool.TryParse(additional.ToString(), out _))
            map.Remove("additionalProperties");
        if (map.TryGetPropertyValue("unevaluatedProperties", out JsonNode? unevaluated) && unevaluated is JsonValue && !bool.TryParse(unevaluated.ToString(), out _))
            map.Remove("unevaluatedProperties");
        if (map.ContainsKey("properties") && map["properties"] is not JsonObject) map.Remove("properties");
        foreach (string name in Lists)
            if (map.TryGetPropertyValue(name, out JsonNode? list)) OnlySchemas(map, name, list);
        foreach (string name in Singles)
        {
            if (!map.TryGetPropertyValue(name, out JsonNode? single)) continue;
            if (!IsSchema(single)) map.Remove(name);
            else if (single is JsonValue) map[name] = new JsonObject();
        }

        // The reader drops it if there is no type.
        if (map.TryGetPropertyValue("nullable", out JsonNode? nullable) && nullable?.ToString() is "true" or "True") map[SetAside.Nullable] = true;
        if (map.TryGetPropertyValue("type", out JsonNode? type)) TypeRepair.Apply(map, type, findings);
    }

    /// <summary>In a map of schemas, replaces invalid values by empty schemas.</summary>
    public static void ApplyToMap(JsonObject map)
    {
        foreach (KeyValuePair<string, JsonNode?> pair in map.ToArray())
            if (pair.Value is not JsonObject && !pair.Key.StartsWith("x-", StringComparison.Ordinal)) map[pair.Key] = new JsonObject();
    }

    // Whether Microsoft.OpenApi reads the node as a schema; true and false are schemas too.
    private static bool IsSchema(JsonNode? node) => node is JsonObject || (node is JsonValue value && value.TryGetValue(out bool _));

    private static void OnlySchemas(JsonObject map, string name, JsonNode? list)
    {
        if (list is not JsonArray items) map.Remove(name);
        else
        {
            for (int i = items.Count - 1; i >= 0; i--)
            {
                if (!IsSchema(items[i])) items.RemoveAt(i);
                else if (items[i] is JsonValue) items[i] = new JsonObject();
            }
        }
    }

    private static bool IsCount(JsonNode? node) =>
        node is not JsonValue || int.TryParse(node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsDecimal(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
