using System.Globalization;
using System.Text.Json.Nodes;
using OfficeGest.Generator.Load;

namespace OfficeGest.Generator.Parse;

/// <summary>Mends keywords of schemas that Microsoft.OpenApi loses or throws at.</summary>
internal static class SchemaTidy
{
    /// <summary>The value of <c>const</c> with its type, which the reader keeps as text only.</summary>
    public const string ConstantExtension = "x-officegest-constant";

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

        if (map.TryGetPropertyValue("const", out JsonNode? constant) && !map.ContainsKey(ConstantExtension))
        {
            map.Remove("const");
            map[ConstantExtension] = constant;
        }

        if (map.TryGetPropertyValue("discriminator", out JsonNode? discriminator) && discriminator is JsonValue && map.Root["swagger"] is null)
            map["discriminator"] = new JsonObject { ["propertyName"] = discriminator.ToString() };
        // Tuples of earlier drafts.
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

        // Without a type beside it the reader forgets it.
        if (map.TryGetPropertyValue("nullable", out JsonNode? nullable) && nullable?.ToString() is "true" or "True") map["x-nullable"] = true;
        if (map.TryGetPropertyValue("type", out JsonNode? type)) TypeTidy.Apply(map, type, findings);
    }

    /// <summary>In a map of schemas, what is none says nothing about its key.</summary>
    public static void ApplyToMap(JsonObject map)
    {
        foreach (KeyValuePair<string, JsonNode?> pair in map.ToArray())
            if (pair.Value is not JsonObject && !pair.Key.StartsWith("x-", StringComparison.Ordinal)) map[pair.Key] = new JsonObject();
    }

    // What Microsoft.OpenApi reads as a schema; true and false are schemas as well, of which nothing more is known.
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

/// <summary>Mends the value of <c>type</c>.</summary>
internal static class TypeTidy
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "string", "number", "integer", "boolean", "object", "array", "null", "file" };

    // What says what a schema is without a type.
    private static readonly string[] Forms = ["properties", "additionalProperties", "items", "enum", "const", "allOf", "oneOf", "anyOf", SchemaTidy.ConstantExtension];

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = "integer",
        ["long"] = "integer",
        ["int32"] = "integer",
        ["int64"] = "integer",
        ["float"] = "number",
        ["double"] = "number",
        ["decimal"] = "number",
        ["bool"] = "boolean",
        ["str"] = "string",
        ["text"] = "string",
        ["list"] = "array",
        ["hash"] = "object",
        ["dict"] = "object",
        ["map"] = "object",
    };

    public static void Apply(JsonObject map, JsonNode? type, Findings findings)
    {
        if (type is null)
        {
            // An unquoted null in YAML.
            map["type"] = "null";
            return;
        }

        if (type is JsonValue)
        {
            if (map.ContainsKey("in") && map.ContainsKey("flows")) return;
            if (Known(type.ToString()) is { } known) map["type"] = known;
            else Drop(map, type.ToString(), findings);
            return;
        }

        if (type is not JsonArray list)
        {
            map.Remove("type");
            return;
        }

        var names = new JsonArray();
        foreach (JsonNode? item in list)
        {
            if (item is null) names.Add("null");
            else if (item is JsonValue && Known(item.ToString()) is { } known) names.Add(known);
            else if (item is JsonValue) Tell(map, item.ToString(), "its other types were used", findings);
        }

        if (names.Count == 0) map.Remove("type");
        else map["type"] = names.Count == 1 ? names[0]!.DeepClone() : names;
    }

    private static string? Known(string name)
    {
        if (Types.Contains(name)) return name;
        string lower = name.ToLowerInvariant();
        return Types.Contains(lower) ? lower : Synonyms.TryGetValue(name, out string? known) ? known : null;
    }

    private static void Drop(JsonObject map, string name, Findings findings)
    {
        bool hasForm = Forms.Any(map.ContainsKey);
        if (!string.Equals(name, "any", StringComparison.OrdinalIgnoreCase))
            Tell(map, name, hasForm ? "the type was ignored and the rest of it was read" : "it was read as any JSON", findings);
        map.Remove("type");
    }

    private static void Tell(JsonObject map, string name, string outcome, Findings findings)
    {
        if (!findings.Takes(SpecRules.UnknownType)) return;
        string? meant = Likeness.Closest(name, Types.OrderBy(static type => type, StringComparer.Ordinal));
        findings.AddNamed(SpecRules.UnknownType, JsonPointers.Of(map) + "/type", name, outcome, Likeness.Question(meant));
    }
}
