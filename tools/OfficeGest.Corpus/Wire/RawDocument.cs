using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>A description of any version as a plain tree, with its operations.</summary>
internal sealed class RawDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);

    private RawDocument(JsonObject root) => Root = root;

    public JsonObject Root { get; }

    public bool IsSwagger => Root.ContainsKey("swagger");

    public bool Is30 => Root["openapi"]?.ToString().StartsWith("3.0", StringComparison.Ordinal) == true;

    public static RawDocument Read(string text) => new(RawText.Read(text)!.AsObject());

    /// <summary>Follows references to their end; null for one that leads nowhere.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (int i = 0; i < 32 && node is JsonObject one && one["$ref"] is JsonValue reference; i++) node = At(reference.ToString());
        return node;
    }

    /// <summary>Whether a word is true of a schema, beside its reference or behind it.</summary>
    public bool Says(JsonNode? schema, string word) => IsTrue(schema as JsonObject, word) || IsTrue(Resolve(schema) as JsonObject, word);

    /// <summary>The names of all properties that only the server says.</summary>
    public HashSet<string> ServerOnly()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<JsonNode?>([Root]);
        while (pending.TryPop(out JsonNode? node))
        {
            foreach (JsonNode? child in node is JsonArray list ? list : node is JsonObject one ? one.Select(static pair => pair.Value) : []) pending.Push(child);
            foreach ((string name, JsonNode? property) in (node as JsonObject)?["properties"] as JsonObject ?? [])
                if (Says(property, "readOnly")) names.Add(name);
        }

        return names;
    }

    /// <summary>The references of the schemas that inherit from one.</summary>
    public IReadOnlyList<string> Children(string name)
    {
        string section = IsSwagger ? "#/definitions/" : "#/components/schemas/";
        return _children.TryGetValue(name, out List<string>? known) ? known : _children[name] =
        [
            .. (At(section) as JsonObject ?? []).Where(schema => ((schema.Value as JsonObject)?["allOf"] as JsonArray ?? []).Any(part => (part as JsonObject)?["$ref"]?.ToString() == section + name)).Select(schema => section + schema.Key),
        ];
    }

    public JsonNode? At(string reference)
    {
        if (!reference.StartsWith('#')) return null;

        JsonNode? node = Root;
        foreach (string part in reference[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string key = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject one => one[key],
                JsonArray list when int.TryParse(key, out int index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    public IEnumerable<RawOperation> Operations()
    {
        foreach ((string path, JsonNode? value) in Root["paths"] as JsonObject ?? [])
        {
            if (Resolve(value) is not JsonObject item) continue;

            foreach (string method in Methods)
                if (item[method] is JsonObject operation) yield return Operation(method, path, item, operation);
        }
    }

    private RawOperation Operation(string method, string path, JsonObject item, JsonObject operation)
    {
        List<JsonObject> all = [.. Objects(operation["parameters"])];
        foreach (JsonObject shared in Objects(item["parameters"]))
            if (!all.Any(one => Text(one, "name") == Text(shared, "name") && Text(one, "in") == Text(shared, "in"))) all.Add(shared);

        return new RawOperation(
            method.ToUpperInvariant(),
            path,
            Text(operation, "operationId") is { Length: > 0 } id ? id : null,
            [.. all.Where(static one => Text(one, "in") is "path" or "query" or "header" or "cookie").Select(Parameter), .. Undeclared(path, all)],
            IsSwagger ? OldBody(operation, all) : Body(operation),
            (operation["responses"] as JsonObject ?? []).Where(static one => !one.Key.StartsWith("x-", StringComparison.Ordinal)).ToDictionary(static one => one.Key, one => (IReadOnlyDictionary<string, RawContent>)Answer(operation, one.Value), StringComparer.Ordinal));
    }

    private RawParameter Parameter(JsonObject one)
    {
        string place = Text(one, "in");
        var content = one["content"] as JsonObject;
        string style = Text(one, "style") is { Length: > 0 } said ? said : place is "query" or "cookie" ? "form" : "simple";
        bool explode = one["explode"] is JsonValue value ? value.GetValue<bool>() : style == "form";
        if (IsSwagger) (style, explode) = Collection(Text(one, "collectionFormat"), place);
        return new RawParameter(
            Text(one, "name"), place, place == "path" || one["required"] is JsonValue required && required.ToString() == "true",
            content?.FirstOrDefault().Value?["schema"] ?? one["schema"] ?? (IsSwagger ? one : null),
            one["example"] ?? (one["examples"] as JsonObject)?.Select(example => Resolve(example.Value)?["value"]).FirstOrDefault(),
            style, explode, content is { Count: > 0 } && content.First().Key.Contains("json", StringComparison.Ordinal));
    }

    /// <summary>A path may have braces that no parameter is declared for; what else than a text could stand there?</summary>
    private static IEnumerable<RawParameter> Undeclared(string path, List<JsonObject> declared) => path.Split('#')[0].Split('{').Skip(1).Select(static part => part.Split('}')[0])
        .Where(name => !declared.Any(one => Text(one, "in") == "path" && Text(one, "name") == name))
        .Select(static name => new RawParameter(name, "path", true, null, null, "simple", false, false));

    private static (string Style, bool Explode) Collection(string format, string place) => format switch
    {
        "multi" => ("form", true),
        "ssv" => ("spaceDelimited", false),
        "pipes" => ("pipeDelimited", false),
        "tsv" => ("tabDelimited", false),
        _ => (place == "query" ? "form" : "simple", false),
    };

    private RawBody? Body(JsonObject operation) => Resolve(operation["requestBody"]) is JsonObject body && body["content"] is JsonObject content
        ? new RawBody(body["required"]?.ToString() == "true", Contents(content))
        : null;

    private RawBody? OldBody(JsonObject operation, List<JsonObject> all)
    {
        string[] types = Types(operation, "consumes");
        if (all.FirstOrDefault(static one => Text(one, "in") == "body") is { } body)
        {
            if (types.Length == 0) types = ["application/json"];
            return new RawBody(body["required"]?.ToString() == "true", types.Distinct().ToDictionary(static type => type, _ => new RawContent(body["schema"], null), StringComparer.Ordinal));
        }

        List<JsonObject> fields = [.. all.Where(static one => Text(one, "in") == "formData")];
        if (fields.Count == 0) return null;

        bool file = fields.Any(static one => Text(one, "type") == "file");
        types = [.. types.Where(static type => type is "multipart/form-data" or "application/x-www-form-urlencoded")];
        if (types.Length == 0) types = [file ? "multipart/form-data" : "application/x-www-form-urlencoded"];
        var properties = new JsonObject();
        var encoding = new JsonObject();
        foreach (JsonObject field in fields)
        {
            properties[Text(field, "name")] = field.DeepClone();
            (string style, bool explode) = Collection(Text(field, "collectionFormat"), "query");
            encoding[Text(field, "name")] = new JsonObject { ["style"] = style, ["explode"] = explode };
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Where(static one => one["required"]?.ToString() == "true").Select(static one => (JsonNode)Text(one, "name"))]),
        };
        return new RawBody(fields.Any(static one => one["required"]?.ToString() == "true"), types.Distinct().ToDictionary(static type => type, _ => new RawContent(schema, encoding), StringComparer.Ordinal));
    }

    private Dictionary<string, RawContent> Answer(JsonObject operation, JsonNode? node)
    {
        if (Resolve(node) is not JsonObject answer) return [];
        if (!IsSwagger) return answer["content"] is JsonObject content ? Contents(content) : [];
        if (answer["schema"] is not { } schema) return [];

        string[] types = Types(operation, "produces");
        return (types.Length == 0 ? ["application/json"] : types).Distinct().ToDictionary(static type => type, _ => new RawContent(schema, null), StringComparer.Ordinal);
    }

    private string[] Types(JsonObject operation, string key) => [.. ((operation[key] ?? Root[key]) as JsonArray ?? []).Select(static type => type!.ToString())];

    private Dictionary<string, RawContent> Contents(JsonObject content) => content.ToDictionary(
        static one => one.Key, one => new RawContent(Resolve(one.Value)?["schema"], Resolve(one.Value)?["encoding"] as JsonObject), StringComparer.Ordinal);

    private IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).Select(Resolve).OfType<JsonObject>();

    private static bool IsTrue(JsonObject? schema, string word) => schema?[word] is JsonValue value && value.ToString() == "true";

    private static string Text(JsonObject one, string key) => one[key] is JsonValue value ? value.ToString() : string.Empty;
}
