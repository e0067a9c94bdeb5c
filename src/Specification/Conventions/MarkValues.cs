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
        if (key == ExtensionNames.Evidence) CheckEvidence(owner, value, findings);
        else if (Known.TryGetValue(key, out string[]? words)) Check(owner, key, [key], value, words, findings);
    }

    // What is left out is advice of the tool; what is there and not understood hides an operation that nobody has seen.
    private static void CheckEvidence(JsonObject owner, JsonNode? value, Findings findings)
    {
        if (value is not JsonObject mark)
        {
            Add(owner, ExtensionNames.Evidence, [ExtensionNames.Evidence], $"{Said(value)} is not a mapping with '{EvidenceMark.Grade}' and '{EvidenceMark.Confidence}', so it was ignored", findings);
            return;
        }

        foreach ((string part, string[] words) in EvidenceMark.Words)
            if (mark.TryGetPropertyValue(part, out JsonNode? said)) Check(owner, ExtensionNames.Evidence, [ExtensionNames.Evidence, part], said, words, findings);
    }

    private static void Check(JsonObject owner, string key, string[] steps, JsonNode? value, string[] words, Findings findings)
    {
        if (value is JsonValue && words.Contains(value.ToString(), StringComparer.Ordinal)) return;

        string? meant = value is JsonValue ? Likeness.Closest(value.ToString(), words) : null;
        Add(owner, key, steps, $"{Said(value)} is not {Likeness.Choice(words)}, so it was ignored.{Likeness.Question(meant)}".TrimEnd('.'), findings);
    }

    private static void Add(JsonObject owner, string key, string[] steps, string problem, Findings findings)
    {
        if (!findings.Takes(SpecRules.BadExtension)) return;

        string pointer = JsonPointers.FromNode(owner);
        findings.Add(SpecRules.BadExtension, steps.Aggregate(pointer, JsonPointers.Append), findings.Places.Name(pointer), key, problem);
    }

    private static string Said(JsonNode? value) => value is JsonValue ? $"'{value}'" : "that";
}
