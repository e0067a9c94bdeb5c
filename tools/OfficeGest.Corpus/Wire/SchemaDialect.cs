using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Corpus.Wire;

/// <summary>Rewrites the schemas of a description as JSON Schema 2020-12, in two forms: of what is sent, and of what is received.</summary>
internal sealed class SchemaDialect(RawDocument document, bool sent)
{
    private static readonly string[] Numbers = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "minProperties", "maxProperties", "multipleOf"];

    private const string Base64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _pending = new();

    /// <summary>The definitions that the schemas rewritten so far refer to.</summary>
    public JsonObject Definitions()
    {
        var definitions = new JsonObject();
        while (_pending.TryDequeue(out string? reference)) definitions[_names[reference]] = Rewrite(document.At(reference));
        return definitions;
    }

    public JsonNode Rewrite(JsonNode? node)
    {
        if (node is JsonValue boolean && boolean.ToString() == "false") return JsonValue.Create(false);
        if (node is not JsonObject schema) return new JsonObject();
        if (schema["$ref"] is JsonValue reference && document.At(reference.ToString()) is not null) return new JsonObject { ["$ref"] = $"#/$defs/{Name(reference.ToString())}" };

        var result = new JsonObject();
        Type(schema, result);
        foreach (string key in Numbers)
            if (schema[key] is JsonValue value && double.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out double number) && value.GetValueKind() == System.Text.Json.JsonValueKind.Number && (key != "multipleOf" || number > 0)) result[key] = value.DeepClone();
        Exclusive(schema, result, "exclusiveMinimum", "minimum");
        Exclusive(schema, result, "exclusiveMaximum", "maximum");
        if (schema["pattern"] is JsonValue pattern && Regular(pattern.ToString()) is { } regular) result["pattern"] = regular;
        // Of a format, nothing but this one is more than a remark to the client: a text that is no base64 is reported.
        if (schema["format"]?.ToString() == "byte") result["not"] = new JsonObject { ["type"] = "string", ["not"] = new JsonObject { ["pattern"] = Base64 } };
        if (schema["const"] is { } constant) result["const"] = constant.DeepClone();
        if (schema["enum"] is JsonArray { Count: > 0 } values) result["enum"] = Enumeration(values, schema);
        if (schema["uniqueItems"]?.ToString() == "true") result["uniqueItems"] = true;
        Objects(schema, result);
        if (schema["items"] is JsonObject items) result["items"] = Rewrite(items);
        if (schema["prefixItems"] is JsonArray { Count: > 0 } prefix) result["prefixItems"] = new JsonArray([.. prefix.Select(Rewrite)]);
        foreach (string key in (string[])["allOf", "anyOf", "oneOf"])
            if (schema[key] is JsonArray { Count: > 0 } parts) result[key] = new JsonArray([.. parts.Select(Rewrite)]);
        if (schema["not"] is JsonObject not) result["not"] = result["not"] is { } base64 ? new JsonObject { ["anyOf"] = new JsonArray(base64.DeepClone(), Rewrite(not)) } : Rewrite(not);

        bool nullable = schema["nullable"]?.ToString() == "true" || schema["x-nullable"]?.ToString() == "true";
        return nullable ? new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, result) } : result;
    }

    private void Objects(JsonObject schema, JsonObject result)
    {
        var unsent = new HashSet<string>(StringComparer.Ordinal);
        if (schema["properties"] is JsonObject properties)
        {
            var rewritten = new JsonObject();
            foreach ((string name, JsonNode? property) in properties)
            {
                rewritten[name] = Rewrite(property);
                if (document.Says(property, sent ? "readOnly" : "writeOnly")) unsent.Add(name);
            }

            result["properties"] = rewritten;
        }

        if (schema["required"] is JsonArray required)
            result["required"] = new JsonArray([.. required.OfType<JsonValue>().Select(static name => name.ToString()).Distinct().Where(name => !unsent.Contains(name)).Select(static name => (JsonNode)name)]);
        if (schema["additionalProperties"] is { } additional) result["additionalProperties"] = additional is JsonValue ? additional.DeepClone() : Rewrite(additional);
        if (schema["patternProperties"] is JsonObject patterns)
        {
            var rewritten = new JsonObject();
            foreach ((string name, JsonNode? property) in patterns)
                if (Regular(name) is { } regular) rewritten[regular] = Rewrite(property);
            result["patternProperties"] = rewritten;
        }
    }

    private static void Type(JsonObject schema, JsonObject result)
    {
        string[] known = ["string", "number", "integer", "boolean", "object", "array", "null"];
        string[] types = schema["type"] switch
        {
            JsonArray list => [.. list.Select(static type => type!.ToString()).Where(known.Contains).Distinct()],
            JsonValue one when known.Contains(one.ToString()) => [one.ToString()],
            _ => [],
        };
        if (types.Length == 1) result["type"] = types[0];
        else if (types.Length > 1) result["type"] = new JsonArray([.. types.Select(static type => (JsonNode)type)]);
    }

    private static void Exclusive(JsonObject schema, JsonObject result, string key, string bound)
    {
        if (schema[key] is not JsonValue value) return;
        if (value.GetValueKind() == System.Text.Json.JsonValueKind.Number) result[key] = value.DeepClone();
        else if (value.ToString() == "true" && result[bound] is { } limit) result[key] = limit.DeepClone();
    }

    private static JsonArray Enumeration(JsonArray values, JsonObject schema)
    {
        var distinct = new JsonArray();
        foreach (JsonNode? value in values)
        {
            // YAML turns the texts "yes" and 1 of a string's enumeration into what they look like.
            JsonNode? one = value is JsonValue && value.GetValueKind() != System.Text.Json.JsonValueKind.String && schema["type"]?.ToString() == "string" ? JsonValue.Create(value.ToString()) : value?.DeepClone();
            if (!distinct.Any(known => JsonNode.DeepEquals(known, one))) distinct.Add(one);
        }

        return distinct;
    }

    /// <summary>A pattern as .NET reads it: of ECMAScript it does not know <c>\_</c>. Null for one that it does not read at all.</summary>
    private static string? Regular(string pattern)
    {
        string regular = pattern.Replace("\\_", "_", StringComparison.Ordinal);
        try
        {
            _ = Regex.IsMatch("a", regular, RegexOptions.None, TimeSpan.FromSeconds(1));
            return regular;
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private string Name(string reference)
    {
        if (_names.TryGetValue(reference, out string? name)) return name;

        name = $"d{_names.Count}";
        _names.Add(reference, name);
        _pending.Enqueue(reference);
        return name;
    }
}
