using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>Describes JSON pointers in the terms of the document: operations, parameters, schemas and properties by name.</summary>
internal static class PlaceNames
{
    public static string Describe(JsonNode? root, string pointer)
    {
        string[] segments = pointer.Length == 0 ? [] : [.. pointer.Substring(1).Split('/').Select(JsonPointers.Unescape)];
        (string owner, int next) = Owner(root, segments);
        string fields = Fields(segments, next);
        return fields switch
        {
            "" => $"The {owner}",
            "[]" => $"Each item of the {owner}",
            "*" => $"Each value of the {owner}",
            _ => $"The property '{fields}' of the {owner}",
        };
    }

    private static (string Owner, int Next) Owner(JsonNode? root, string[] segments)
    {
        if (segments.Length == 0) return ("document", 0);
        return segments[0] switch
        {
            "paths" when segments.Length > 1 => Item(root, segments, $"path '{segments[1]}'"),
            "webhooks" when segments.Length > 1 => Item(root, segments, $"webhook '{segments[1]}'"),
            "components" when segments.Length > 2 => Member(root, segments, $"{Kind(segments[1])} '{segments[2]}'", 3),
            "definitions" or "parameters" or "responses" or "securityDefinitions" when segments.Length > 1 => Member(root, segments, $"{Kind(segments[0])} '{segments[1]}'", 2),
            _ => ($"section '{segments[0]}'", segments.Length),
        };
    }

    private static (string Owner, int Next) Item(JsonNode? root, string[] segments, string item)
    {
        if (segments.Length == 2) return (item, 2);
        if (segments[2] == "parameters") return Member(root, segments, item, 2);
        if (segments[2] is "$ref" or "servers" or "summary" or "description" || segments[2].StartsWith("x-", StringComparison.Ordinal)) return (item, segments.Length);
        string? id = Text(Node(root, segments, 3), "operationId");
        string operation = segments[0] == "webhooks" ? item : $"operation '{id ?? $"{segments[2].ToUpperInvariant()} {segments[1]}"}'";
        return Member(root, segments, operation, 3);
    }

    // A parameter, body, response or header of the owner so far.
    private static (string Owner, int Next) Member(JsonNode? root, string[] segments, string owner, int at)
    {
        while (at < segments.Length)
        {
            bool hasName = at + 1 < segments.Length;
            switch (segments[at])
            {
                // The pointers of Microsoft.OpenApi omit the index in the list.
                case "parameters" when hasName && !int.TryParse(segments[at + 1], out _):
                    return (owner, segments.Length);
                case "parameters" when hasName:
                    string parameter = Text(Node(root, segments, at + 2), "name") is { } name ? $"parameter '{name}'" : $"parameter {Number(segments[at + 1])}";
                    (owner, at) = ($"{parameter} of the {owner}", at + 2);
                    break;
                case "responses" or "headers" or "callbacks" when hasName:
                    string member = segments[at] == "responses" ? $"response {segments[at + 1]}" : $"{Kind(segments[at])} '{segments[at + 1]}'";
                    (owner, at) = ($"{member} of the {owner}", segments[at] == "callbacks" ? segments.Length : at + 2);
                    break;
                case "requestBody":
                    (owner, at) = ($"body of the {owner}", at + 1);
                    break;
                default:
                    return (owner, at);
            }
        }

        return (owner, at);
    }

    private static string Fields(string[] segments, int at)
    {
        string fields = string.Empty;
        for (; at < segments.Length; at++)
        {
            switch (segments[at])
            {
                case "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" when at + 1 < segments.Length:
                    fields += (fields.Length > 0 ? "." : string.Empty) + segments[++at];
                    break;
                case "items":
                    fields += "[]";
                    break;
                case "additionalProperties":
                    fields += fields.Length > 0 ? ".*" : "*";
                    break;
                case "content" or "mapping" or "encoding" or "examples":
                    at++;
                    break;
            }
        }

        return fields;
    }

    private static JsonNode? Node(JsonNode? root, string[] segments, int count) =>
        JsonPointers.Find(root, "/" + string.Join("/", segments.Take(count).Select(JsonPointers.Escape)));

    private static string? Text(JsonNode? node, string key) =>
        node is JsonObject map && map.TryGetPropertyValue(key, out JsonNode? value) && value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.ToString() is { Length: > 0 } text
            ? text
            : null;

    private static string Number(string index) => int.TryParse(index, out int number) && number < int.MaxValue ? $"{number + 1}" : $"'{index}'";

    private static string Kind(string section) => section switch
    {
        "schemas" or "definitions" => "schema",
        "parameters" => "parameter",
        "responses" => "response",
        "requestBodies" => "request body",
        "headers" => "header",
        "callbacks" => "callback",
        "links" => "link",
        "pathItems" => "path item",
        "mediaTypes" => "media type",
        "examples" => "example",
        "securitySchemes" or "securityDefinitions" => "security scheme",
        _ => $"entry of '{section}'",
    };
}
