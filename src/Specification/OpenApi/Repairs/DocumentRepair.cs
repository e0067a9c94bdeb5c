using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Visits the document once before it is read, without recursion, and applies the other repairs. It also repairs two faults itself: Microsoft.OpenApi 3.11.0 drops the whole path for a
/// tag without a name, and throws for null, a string or a list where it expects an object.
/// </summary>
internal static class DocumentRepair
{
    // Arbitrary JSON, which contains no keywords.
    private static readonly HashSet<string> Opaque = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const", "mapping", "security", "scopes" };

    private static readonly HashSet<string> OpaqueSections = new(StringComparer.Ordinal)
    {
        "info", "tags", "servers", "externalDocs", "security", "securityDefinitions",
    };

    // Objects whose keys are names that the spec chooses.
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "schemas", "definitions", "$defs", "parameters", "responses", "requestBodies", "headers", "pathItems",
        "callbacks", "links", "paths", "webhooks", "content", "encoding", "dependentSchemas", "variables", "securitySchemes", "examples", "mediaTypes",
    };

    public static void Apply(JsonObject root, Findings findings, CancellationToken cancellationToken)
    {
        var references = new ReferenceRepair(root, findings);
        var pending = new Stack<(JsonNode Node, bool IsMap)>();
        MendComponents(root);
        foreach (KeyValuePair<string, JsonNode?> section in root.ToArray())
        {
            if (section.Value is null) root.Remove(section.Key);
            else if (!OpaqueSections.Contains(section.Key) && !IsExtension(section.Key)) pending.Push((section.Value, Maps.Contains(section.Key)));
        }

        int count = 0;
        while (pending.Count > 0)
        {
            if ((++count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            (JsonNode node, bool isMap) = pending.Pop();
            if (node is JsonArray array)
            {
                foreach (JsonNode? item in array)
                    if (item is JsonObject or JsonArray) pending.Push((item, false));
                continue;
            }

            if (node is not JsonObject map) continue;
            if (!isMap)
            {
                CollectionFormatRepair.Apply(map, findings);
                SchemaRepair.Apply(map, findings);
                EncodingRepair.Apply(map);
                if (references.Settle(map) is { } hoisted) pending.Push((hoisted, false));
            }

            if (!isMap && map.ContainsKey("responses"))
            {
                FormDataRepair.Apply(map);
                if (map["tags"] is JsonArray tags) RemoveBlank(tags);
            }

            if (isMap && IsSchemaMap(map)) SchemaRepair.ApplyToMap(map);
            Children(map, isMap, pending);
        }
    }

    private static void RemoveBlank(JsonArray tags)
    {
        for (int i = tags.Count - 1; i >= 0; i--)
            if (tags[i] is not JsonValue tag || string.IsNullOrWhiteSpace(tag.ToString())) tags.RemoveAt(i);
    }

    private static void MendComponents(JsonObject root)
    {
        foreach (string name in new[] { "components", "definitions", "parameters", "responses" })
            if (root.ContainsKey(name) && root[name] is not JsonObject) root.Remove(name);
        if (root["components"] is not JsonObject components) return;
        foreach (KeyValuePair<string, JsonNode?> section in components.ToArray())
            if (section.Value is not JsonObject && Maps.Contains(section.Key)) components.Remove(section.Key);
    }

    private static void Children(JsonObject map, bool isMap, Stack<(JsonNode Node, bool IsMap)> pending)
    {
        foreach (KeyValuePair<string, JsonNode?> pair in map.ToArray())
        {
            if (pair.Value is null)
            {
                // A key without a value means that the property, media type or response has no description.
                if (isMap) map[pair.Key] = new JsonObject();
                else if (!Opaque.Contains(pair.Key) && !IsExtension(pair.Key)) map.Remove(pair.Key);
            }
            else if (pair.Value is JsonObject or JsonArray && (isMap || (!Opaque.Contains(pair.Key) && !IsExtension(pair.Key))) && pair.Key != "securitySchemes")
            {
                pending.Push((pair.Value, !isMap && Maps.Contains(pair.Key)));
            }
        }
    }

    private static bool IsSchemaMap(JsonObject map) =>
        map.Parent is JsonObject && map.GetPropertyName() is "properties" or "patternProperties" or "schemas" or "definitions" or "$defs";

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
}
