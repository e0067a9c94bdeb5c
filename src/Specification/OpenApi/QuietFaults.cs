using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Reports faults that parsers ignore silently: paths without a slash, unknown methods, and misspelled keys in <c>required</c>.</summary>
internal static class QuietFaults
{
    private static readonly HashSet<string> PathItemKeys = new(
        ["$ref", "summary", "description", "servers", "parameters", "additionalOperations", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query"], StringComparer.Ordinal);

    // Examples and defaults are data, which may look like anything.
    private static readonly HashSet<string> Data = new(["example", "examples", "default", "enum", "const"], StringComparer.Ordinal);

    /// <summary>Reports the faults.</summary>
    /// <param name="root">The document.</param>
    /// <param name="findings">Collects the messages.</param>
    /// <param name="reported">Positions that have already been reported; those that are reported here are added.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public static void Report(JsonObject root, Findings findings, HashSet<string> reported, CancellationToken cancellationToken)
    {
        foreach (KeyValuePair<string, JsonNode?> path in root["paths"] as JsonObject ?? []) ReportPath(path.Key, path.Value, findings, reported);
        ReportSchemas(root, findings, cancellationToken);
    }

    private static void ReportPath(string path, JsonNode? item, Findings findings, HashSet<string> reported)
    {
        string pointer = JsonPointers.Append("/paths", path);
        if (path.StartsWith("x-", StringComparison.Ordinal) || reported.Contains(pointer)) return;
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            reported.Add(pointer);
            findings.Add(SpecRules.PathUnusable, pointer, path, "does not begin with a slash");
            return;
        }

        foreach (KeyValuePair<string, JsonNode?> pair in item as JsonObject ?? [])
        {
            string place = JsonPointers.Append(pointer, pair.Key);
            if (pair.Value is not JsonObject operation || reported.Contains(place) || pair.Key.StartsWith("x-", StringComparison.Ordinal)) continue;
            if (!PathItemKeys.Contains(pair.Key))
            {
                reported.Add(place);
                findings.Add(SpecRules.UnknownMethod, place, path, pair.Key);
            }
            else if (IsOperation(pair.Key) && !operation.ContainsKey("responses") && !operation.ContainsKey("$ref") && !operation.Any(key => reported.Contains(JsonPointers.Append(place, key.Key))))
            {
                findings.AddNamed(SpecRules.NoResponses, place);
            }
        }
    }

    private static bool IsOperation(string key) => key is "get" or "put" or "post" or "delete" or "patch" or "query";

    private static void ReportSchemas(JsonObject root, Findings findings, CancellationToken cancellationToken)
    {
        foreach (JsonObject map in JsonWalk.Objects(root, static key => !Data.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal), cancellationToken))
            if (map["properties"] is JsonObject properties && map["required"] is JsonArray required) ReportRequired(map, properties, required, findings);
    }

    // Only misspellings: a key that another schema describes, or that is not described at all, may be required.
    private static void ReportRequired(JsonObject schema, JsonObject properties, JsonArray required, Findings findings)
    {
        string[] names = [.. required.OfType<JsonValue>().Where(static value => value.GetValueKind() == JsonValueKind.String).Select(static value => value.ToString())];
        foreach (string name in names)
        {
            if (properties.ContainsKey(name) || Likeness.Closest(name, properties.Select(static property => property.Key).Where(known => !names.Contains(known, StringComparer.Ordinal))) is not { } meant) continue;
            if (findings.Takes(SpecRules.RequiredMisspelt)) findings.AddNamed(SpecRules.RequiredMisspelt, JsonPointers.FromNode(schema), name, meant);
        }
    }
}
