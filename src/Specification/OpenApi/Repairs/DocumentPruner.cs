using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Removes the path or component that makes the reader fail: instead of reporting a diagnostic, Microsoft.OpenApi 3.11.0 throws for some inputs (ArgumentException,
/// FormatException, InvalidOperationException, NullReferenceException), and then nothing of the document is read.
/// </summary>
internal static class DocumentPruner
{
    private static readonly string[] Sections =
    [
        "/paths", "/webhooks", "/definitions", "/parameters", "/responses", "/components/schemas", "/components/parameters", "/components/responses",
        "/components/requestBodies", "/components/headers", "/components/pathItems", "/components/callbacks", "/components/links",
        "/components/examples", "/components/securitySchemes", "/components/mediaTypes", "/securityDefinitions",
    ];

    private static readonly string[] Accessories = ["info", "tags", "servers", "externalDocs", "security", "jsonSchemaDialect", "host", "schemes", "basePath"];

    public static void Prune(JsonObject root, Action<JsonObject> read, Findings findings, CancellationToken cancellationToken)
    {
        foreach (string section in Sections)
        {
            if (JsonPointers.Find(root, section) is not JsonObject parts) continue;
            foreach (KeyValuePair<string, JsonNode?> part in parts.ToArray())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Failure(read, Excerpt(root, section, part)) is not { } failure) continue;
                string pointer = JsonPointers.Append(section, part.Key);
                if (section == "/paths" && part.Value is JsonObject item && Members(item, pointer, excerpt => read(Excerpt(root, section, new(part.Key, excerpt))), findings)) continue;
                findings.AddNamed(SpecRules.ReaderFailed, pointer, failure);
                parts.Remove(part.Key);
            }
        }

        foreach (string name in Accessories)
        {
            if (!root.TryGetPropertyValue(name, out JsonNode? value)) continue;
            JsonObject excerpt = Frame(root);
            excerpt[name] = value?.DeepClone();
            if (Failure(read, excerpt) is not { } failure) continue;
            findings.AddNamed(SpecRules.ReaderFailed, "/" + name, failure);
            root.Remove(name);
        }
    }

    // Often only one operation of a path fails; the others are kept.
    private static bool Members(JsonObject item, string pointer, Action<JsonObject> read, Findings findings)
    {
        List<(string Name, string Failure)> failing = [];
        foreach (KeyValuePair<string, JsonNode?> member in item.ToArray())
        {
            if (Failure(read, new JsonObject { [member.Key] = member.Value?.DeepClone() }) is { } failure) failing.Add((member.Key, failure));
        }

        foreach ((string name, string failure) in failing)
        {
            findings.AddNamed(SpecRules.ReaderFailed, JsonPointers.Append(pointer, name), failure);
            item.Remove(name);
        }

        return failing.Count > 0 && Failure(read, (JsonObject)item.DeepClone()) is null;
    }

    private static JsonObject Excerpt(JsonObject root, string section, KeyValuePair<string, JsonNode?> part)
    {
        JsonObject excerpt = Frame(root);
        JsonObject target = excerpt;
        foreach (string name in section.Substring(1).Split('/'))
        {
            if (target[name] is not JsonObject child) target[name] = child = [];
            target = child;
        }

        target[part.Key] = part.Value?.DeepClone();
        return excerpt;
    }

    private static JsonObject Frame(JsonObject root)
    {
        string key = root.ContainsKey("openapi") ? "openapi" : "swagger";
        return new JsonObject { [key] = root[key]!.DeepClone(), ["info"] = new JsonObject { ["title"] = "x", ["version"] = "1" }, ["paths"] = new JsonObject() };
    }

    private static string? Failure(Action<JsonObject> read, JsonObject excerpt)
    {
        try
        {
            read(excerpt);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.Message;
        }
    }
}
