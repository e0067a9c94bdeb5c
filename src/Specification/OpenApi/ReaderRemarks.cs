using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Converts the messages of Microsoft.OpenApi, with the position that they refer to.</summary>
internal sealed class ReaderRemarks(JsonObject root, Findings findings, HashSet<string> misspelt)
{
    private const string UnknownKey = " is not a valid property at ";

    public void Add(OpenApiError error)
    {
        if (!findings.Takes(SpecRules.DocumentDeviates)) return;
        string message = error.Message.TrimEnd('.');
        int at = message.IndexOf(UnknownKey, StringComparison.Ordinal);
        if (at > 0 && Pointer(message.Substring(at + UnknownKey.Length)) is { } owner)
        {
            AddKey(owner, message.Substring(0, at));
            return;
        }

        string pointer = Pointer(error.Pointer) ?? Pointer(Mentioned(message)) ?? string.Empty;
        if (WantedForm(message) is { } form)
        {
            findings.AddNamed(SpecRules.WrongForm, pointer, form);
            return;
        }

        findings.AddNamed(SpecRules.DocumentDeviates, pointer, $"Microsoft.OpenApi says: {message}");
    }

    private void AddKey(string owner, string key)
    {
        // The message does not contain the index in a list.
        string[] owners = JsonPointers.Find(root, owner) is JsonArray list
            ? [.. Enumerable.Range(0, list.Count).Where(i => list[i] is JsonObject map && map.ContainsKey(key)).Select(i => $"{owner}/{i}")]
            : [owner];
        foreach (string one in owners)
        {
            string pointer = findings.Places.Original(JsonPointers.Append(one, key));
            if (!misspelt.Contains(pointer)) findings.Add(SpecRules.DocumentDeviates, pointer, findings.Places.Name(one), $"'{key}' is not a key that OpenAPI has there");
        }
    }

    // "Expected list while parsing OpenApiTagReference": the message names types that the author does not know.
    private static string? WantedForm(string message) =>
        message.StartsWith("Expected list", StringComparison.Ordinal) ? "a list"
        : message.StartsWith("Expected map", StringComparison.Ordinal) ? "an object"
        : message.StartsWith("Expected scalar", StringComparison.Ordinal) ? "a single value"
        : null;

    private static string? Pointer(string? reference) =>
        reference is not null && reference.StartsWith("#/", StringComparison.Ordinal) ? reference.Substring(1).TrimEnd('/') : null;

    // Most messages end in "… at #/paths/~1orders".
    private static string? Mentioned(string message)
    {
        int start = message.IndexOf("#/", StringComparison.Ordinal);
        if (start < 0) return null;
        int end = message.IndexOfAny([' ', '\'', '"'], start);
        return end < 0 ? message.Substring(start) : message.Substring(start, end - start);
    }
}
