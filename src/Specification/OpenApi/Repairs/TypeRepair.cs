using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>Repairs the value of <c>type</c>: Microsoft.OpenApi 3.11.0 throws at names that JSON Schema does not have, such as <c>int</c>, and at lists with null in them, and reads one type of a list in Swagger 2.0.</summary>
internal static class TypeRepair
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "string", "number", "integer", "boolean", "object", "array", "null", "file" };

    // The keywords that define a schema without a type.
    private static readonly string[] Forms = ["properties", "additionalProperties", "items", "enum", "const", "allOf", "oneOf", "anyOf", SetAside.Constant];

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
            else if (item is JsonValue) Report(map, item.ToString(), "its other types were used", findings);
        }

        if (names.Count == 0) map.Remove("type");
        else if (names.Count > 1 && map.Root["swagger"] is not null) SetAsideList(map, names);
        else map["type"] = names.Count == 1 ? names[0]!.DeepClone() : names;
    }

    // Swagger 2.0 has no lists of types, and some documents write them all the same.
    private static void SetAsideList(JsonObject map, JsonArray names)
    {
        map.Remove("type");
        map[SetAside.Types] = string.Join(" ", names.Select(static name => name!.ToString()).Distinct(StringComparer.Ordinal));
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
            Report(map, name, hasForm ? "the type was ignored and the rest of it was read" : "it was read as any JSON", findings);
        map.Remove("type");
    }

    private static void Report(JsonObject map, string name, string outcome, Findings findings)
    {
        if (!findings.Takes(SpecRules.UnknownType)) return;
        string? meant = Likeness.Closest(name, Types.OrderBy(static type => type, StringComparer.Ordinal));
        findings.AddNamed(SpecRules.UnknownType, JsonPointers.FromNode(map) + "/type", name, outcome, Likeness.Question(meant));
    }
}
