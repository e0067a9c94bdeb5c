using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Conventions;

/// <summary>Reports unknown values of extensions, which would otherwise be ignored silently.</summary>
internal static class MarkValues
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        [ExtensionNames.Match] = [FilterConvention.Exact, FilterConvention.Contains],
        [ExtensionNames.Secret] = ["true", "false"],
        [ExtensionNames.EmptyIsNull] = ["true", "false"],
        [ExtensionNames.Type] = ["string", "boolean", "integer", "number"],
    };

    public static void Report(JsonNode root, Findings findings, CancellationToken cancellationToken)
    {
        foreach (JsonObject map in JsonWalk.Objects(root, static key => !ExtensionNames.IsOwn(key) && key is not ("example" or "examples"), cancellationToken))
        {
            foreach (KeyValuePair<string, JsonNode?> pair in map)
                if (ExtensionNames.IsOwn(pair.Key)) Check(map, pair.Key, pair.Value, findings);
        }
    }

    private static void Check(JsonObject owner, string key, JsonNode? value, Findings findings)
    {
        if (!Known.TryGetValue(key, out string[]? words) || (value is JsonValue && words.Contains(value.ToString(), StringComparer.Ordinal)) || !findings.Takes(SpecRules.BadExtension)) return;

        string text = value is JsonValue ? $"'{value}'" : "that";
        string? meant = value is JsonValue ? Likeness.Closest(value.ToString(), words) : null;
        string choice = $"{string.Join(", ", words.Take(words.Length - 1))} or {words[words.Length - 1]}";
        string pointer = JsonPointers.FromNode(owner);
        findings.Add(SpecRules.BadExtension, JsonPointers.Append(pointer, key), findings.Places.Name(pointer), key, $"{text} is not {choice}, so it was ignored.{Likeness.Question(meant)}".TrimEnd('.'));
    }
}
