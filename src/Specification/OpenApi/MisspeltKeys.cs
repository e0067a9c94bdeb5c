using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi;

/// <summary>
/// Reports keys that are similar to a known one. JSON Schema allows any key, so no other tool reports <c>propertys</c>, and the record
/// would just be empty.
/// </summary>
internal static class MisspeltKeys
{
    // Limits the work for a document with only unknown keys.
    private const int MaximumUnknown = 10_000;

    /// <summary>Reports the misspelled keys.</summary>
    /// <returns>Their positions, for which the messages of Microsoft.OpenApi are not needed.</returns>
    public static HashSet<string> Report(JsonObject root, IReadOnlyCollection<string> marks, Findings findings, CancellationToken cancellationToken)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(JsonNode Node, KeyKind Kind)>();
        pending.Push((root, KnownKeys.ForVersion(root.ContainsKey("swagger") && !root.ContainsKey("openapi"))));
        int unknown = 0;
        int count = 0;
        while (pending.Count > 0)
        {
            if ((++count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            (JsonNode node, KeyKind kind) = pending.Pop();
            if (node is JsonArray list)
            {
                foreach (JsonNode? item in list)
                    if (item is JsonObject) pending.Push((item, kind));
                continue;
            }

            if (node is not JsonObject map) continue;
            foreach (KeyValuePair<string, JsonNode?> pair in map)
            {
                if (kind.Words.Length > 0 && !kind.Knows(pair.Key) && unknown++ < MaximumUnknown && Meant(pair.Key, kind, marks) is { } meant && findings.Takes(SpecRules.MisspeltKey))
                {
                    string place = JsonPointers.FromNode(map);
                    string pointer = JsonPointers.Append(place, pair.Key);
                    told.Add(pointer);
                    findings.Add(SpecRules.MisspeltKey, pointer, findings.Places.Name(place), pair.Key, meant);
                }

                if (pair.Value is JsonObject or JsonArray && kind.Part(pair.Key) is { } part) pending.Push((pair.Value, part));
            }
        }

        return told;
    }

    private static string? Meant(string key, KeyKind kind, IReadOnlyCollection<string> marks)
    {
        bool isExtension = key.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
        if (isExtension && marks.Contains(key, StringComparer.Ordinal)) return null;
        return Likeness.Closest(key, isExtension ? marks : kind.Words);
    }
}
