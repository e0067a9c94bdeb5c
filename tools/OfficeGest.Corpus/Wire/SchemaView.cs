using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>A schema with its references followed, its <c>allOf</c> merged and one branch of each choice taken.</summary>
internal sealed class SchemaView
{
    private readonly RawDocument _document;
    private readonly int _seed;
    private readonly HashSet<JsonNode> _seen = [];
    private readonly Dictionary<string, JsonNode?> _words = new(StringComparer.Ordinal);

    public SchemaView(RawDocument document, JsonNode? schema, int seed)
    {
        _document = document;
        _seed = seed;
        Add(schema);
    }

    /// <summary>Every property with the schemas that all hold for it.</summary>
    public Dictionary<string, List<JsonNode?>> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>What the discriminators must say for the branches that were taken.</summary>
    public Dictionary<string, string> Kinds { get; } = new(StringComparer.Ordinal);

    public bool Nullable { get; private set; }

    public IReadOnlyList<string> Types { get; private set; } = [];

    public JsonNode? this[string key] => _words.GetValueOrDefault(key);

    public double? Number(string key) => this[key] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? Double(value) : null;

    private static double Double(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);


    public int Count(string key, int otherwise) => Number(key) is { } number ? (int)Math.Min(number, int.MaxValue) : otherwise;

    private void Add(JsonNode? node, string? name = null, bool fromChild = false)
    {
        if (node is JsonObject one && one["$ref"] is JsonValue reference && _document.Resolve(node) is { } target)
        {
            // From 3.1 on a reference has siblings.
            Add(target, reference.ToString().Split('/')[^1], fromChild);
            return;
        }

        if (node is not JsonObject schema || !_seen.Add(schema)) return;

        foreach ((string key, JsonNode? value) in schema) Word(key, value);
        foreach (JsonNode? part in Array(schema, "allOf")) Add(part, (part as JsonObject)?["$ref"] is null ? name : null, fromChild: fromChild || name is not null);
        if (name is not null) Inherit(schema, name);
        if (!fromChild && Discriminator(schema) is { } family && schema["oneOf"] is null && schema["anyOf"] is null) Descend(family.Key, family.Mapping, name);

        foreach (string key in (string[])["oneOf", "anyOf"]) Choose(schema, key);
    }

    private void Word(string key, JsonNode? value)
    {
        switch (key)
        {
            case "properties":
                foreach ((string name, JsonNode? property) in value as JsonObject ?? [])
                {
                    if (!Properties.TryGetValue(name, out List<JsonNode?>? schemas)) Properties.Add(name, schemas = []);
                    schemas.Add(property);
                }

                break;
            case "required":
                foreach (JsonNode? name in value as JsonArray ?? []) Required.Add(name?.ToString() ?? string.Empty);
                break;
            case "nullable" or "x-nullable":
                Nullable |= value?.ToString() == "true";
                break;
            case "type":
                string[] types = value is JsonArray list ? [.. list.Select(static one => one!.ToString())] : value is null ? [] : [value.ToString()];
                Nullable |= types.Contains("null");
                if (Types.Count == 0) Types = [.. types.Where(static type => type != "null")];
                break;
            case "minimum" or "minLength" or "minItems":
                if (Number(key) is not { } least || value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.Number && Double(value) > least) _words[key] = value;
                break;
            case "maximum" or "maxLength" or "maxItems":
                if (Number(key) is not { } most || value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.Number && Double(value) < most) _words[key] = value;
                break;
            default:
                _words.TryAdd(key, value);
                break;
        }
    }

    /// <summary>Takes one of the schemas that a parent with a discriminator stands for.</summary>
    private void Descend(string key, JsonObject? mapping, string? name)
    {
        // The property of a discriminator is required, as OpenAPI says, also where the list forgets it.
        Required.Add(key);
        if (mapping is { Count: > 0 })
        {
            (string kind, JsonNode? child) = mapping.ElementAt(_seed % mapping.Count);
            Kinds[key] = kind;
            Add(new JsonObject { ["$ref"] = child!.ToString().Contains('/') ? child.ToString() : $"#/components/schemas/{child}" });
        }
        else if (name is not null && _document.Children(name) is { Count: > 0 } children)
        {
            string child = children[_seed % children.Count];
            Kinds[key] = child.Split('/')[^1];
            Add(new JsonObject { ["$ref"] = child });
        }
    }

    /// <summary>A child names itself in the discriminator of its parents.</summary>
    private void Inherit(JsonObject schema, string name)
    {
        foreach (JsonNode? part in Array(schema, "allOf"))
        {
            if (_document.Resolve(part) is not JsonObject parent) continue;
            if (Discriminator(parent) is { } discriminator) Kinds.TryAdd(discriminator.Key, Kind(discriminator.Mapping, name));
            else Inherit(parent, name);
        }
    }

    private void Choose(JsonObject schema, string key)
    {
        JsonNode?[] branches = [.. Array(schema, key).Where(branch => !IsNull(branch))];
        Nullable |= branches.Length < Array(schema, key).Count();
        if (branches.Length == 0) return;

        // The branch that a parent already is in would lead back to it.
        branches = branches.Any(branch => !_seen.Contains(_document.Resolve(branch)!)) ? [.. branches.Where(branch => _document.Resolve(branch) is { } one && !_seen.Contains(one))] : branches;
        JsonNode? taken = branches[_seed % branches.Length];
        if ((taken as JsonObject)?["$ref"] is { } reference && Discriminator(schema) is { } discriminator)
            Kinds[discriminator.Key] = Kind(discriminator.Mapping, reference.ToString().Split('/')[^1]);
        Add(taken);
    }

    private static (string Key, JsonObject? Mapping)? Discriminator(JsonObject schema) => schema["discriminator"] switch
    {
        JsonObject one when one["propertyName"] is { } key => (key.ToString(), one["mapping"] as JsonObject),
        JsonValue old => (old.ToString(), null),
        _ => null,
    };

    private static string Kind(JsonObject? mapping, string name) =>
        (mapping ?? []).Where(one => one.Value?.ToString() is { } target && target.Split('/')[^1] == name).Select(static one => one.Key).FirstOrDefault() ?? name;

    // OpenAPI 3.0 has no type null; an empty object that takes no key and may be null is written for it.
    private bool IsNull(JsonNode? branch) => _document.Resolve(branch) is JsonObject one && (one["type"]?.ToString() == "null" || one["enum"] is JsonArray { Count: 1 } only && only[0] is null || (one.ContainsKey("const") && one["const"] is null)
        || (one["nullable"]?.ToString() == "true" && one["additionalProperties"]?.ToString() == "false" && one["properties"] is not JsonObject { Count: > 0 }));

    private static IEnumerable<JsonNode?> Array(JsonObject schema, string key) => schema[key] as JsonArray ?? [];
}
