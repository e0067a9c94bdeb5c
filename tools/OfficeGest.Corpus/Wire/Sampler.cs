using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>Makes JSON after a schema of the document: deterministic, every scalar another one.</summary>
/// <param name="document">The document.</param>
/// <param name="sent">Whether it is for the server, which says some properties itself.</param>
/// <param name="full">With every optional property, otherwise with none.</param>
/// <param name="seed">Which branches and values are taken; 0 prefers the document's examples.</param>
internal sealed class Sampler(RawDocument document, bool sent, bool full, int seed)
{
    private const int Depth = 7, Nodes = 300;

    private static readonly string[] Structures = ["properties", "items", "additionalProperties", "allOf", "oneOf", "anyOf"];

    private readonly List<JsonNode> _stack = [];
    private readonly Dictionary<JsonObject, JsonNode> _joined = [];
    private int _count = seed * 7;
    private int _nodes;

    /// <summary>A property of the outermost object that is there even if nothing requires it.</summary>
    public string? Always { get; init; }

    /// <returns>Whether there is such JSON of finite size.</returns>
    public bool TrySample(JsonNode? schema, out JsonNode? value)
    {
        value = null;
        if (schema is JsonValue) return Text(new SchemaView(document, null, seed), out value);

        var view = new SchemaView(document, schema, seed + (_stack.Count > 3 ? _stack.Count : 0));
        // What two schemas have in common is no recursion: only the schema itself, once more, is.
        JsonNode? target = document.Resolve(schema);
        if ((target is not null && _stack.Contains(target)) || _stack.Count > 400) return false;

        int depth = _stack.Count;
        if (target is JsonObject one && Structures.Any(one.ContainsKey)) _stack.Add(one);
        _levels++;
        bool found = Of(view, out value);
        if (!found && view.Nullable) found = true;
        _levels--;
        _stack.RemoveRange(depth, _stack.Count - depth);
        _nodes++;
        return found;
    }

    private int _levels;

    private bool Of(SchemaView view, out JsonNode? value)
    {
        value = null;
        if (view["const"] is { } constant)
        {
            value = constant.DeepClone();
            return true;
        }

        string type = view.Types.Count > 0 ? view.Types[seed % view.Types.Count] : Guess(view);
        if ((view["enum"] ?? view["x-extensible-enum"]) is JsonArray { Count: > 0 } values)
        {
            JsonNode?[] known = [.. values.Where(static one => one is not null)];
            if (known.Length == 0) return true;

            JsonNode one = known[seed % known.Length]!;
            value = type == "string" && one is JsonValue && one.GetValueKind() != JsonValueKind.String ? JsonValue.Create(one.ToString()) : one.DeepClone();
            return true;
        }

        if (seed == 0 && type is not ("object" or "array") && Example(view, type) is { } example)
        {
            value = example.DeepClone();
            return true;
        }

        switch (type)
        {
            case "object":
                return Object(view, out value);
            case "array":
                return List(view, out value);
            case "integer" or "number":
                value = SampleScalar.Number(view, type == "integer" || SampleScalar.IsWhole(view), ++_count);
                return true;
            case "boolean":
                value = _count++ % 2 == 0;
                return true;
            default:
                return Text(view, out value);
        }
    }

    private bool Text(SchemaView view, out JsonNode? value)
    {
        value = SampleScalar.Text(view, ++_count);
        return value is not null;
    }

    private bool Object(SchemaView view, out JsonNode? value)
    {
        var result = new JsonObject();
        value = result;
        bool all = full && _levels < Depth && _nodes < Nodes;
        foreach ((string name, List<JsonNode?> schemas) in view.Properties)
        {
            bool required = view.Required.Contains(name) || (_levels == 1 && name == Always);
            if (schemas.Any(schema => document.Says(schema, sent ? "readOnly" : "writeOnly"))) continue;
            if (!required && !all) continue;

            if (view.Kinds.TryGetValue(name, out string? kind)) result[name] = kind;
            else if (TrySample(Join(schemas), out JsonNode? property)) result[name] = property;
            else if (required) return false;
        }

        // What discriminators and requirements name without describing it.
        foreach ((string name, string kind) in view.Kinds) result.TryAdd(name, kind);
        foreach (string name in view.Required) if (!view.Properties.ContainsKey(name)) result.TryAdd(name, $"text{++_count}");
        int least = view.Count("minProperties", 0);
        if (view["additionalProperties"] is JsonObject more && ((all && view.Properties.Count == 0) || result.Count < least) && TrySample(more, out JsonNode? extra)) result[$"key{++_count}"] = extra;
        foreach ((string name, List<JsonNode?> schemas) in view.Properties)
            if (result.Count < least && !result.ContainsKey(name) && TrySample(Join(schemas), out JsonNode? property)) result[name] = property;
        return true;
    }

    private bool List(SchemaView view, out JsonNode? value)
    {
        var result = new JsonArray();
        value = result;
        if (view["prefixItems"] is JsonArray prefix)
            foreach (JsonNode? schema in prefix)
                if (TrySample(schema, out JsonNode? item)) result.Add(item);
                else return false;

        int least = view.Count("minItems", 0);
        int count = Math.Min(Math.Max(least, full && _levels < Depth && _nodes < Nodes ? _levels < 3 ? 2 : 1 : least), view.Count("maxItems", int.MaxValue));
        if (view["items"] is not JsonObject items) return true;

        while (result.Count < Math.Min(count, 100))
            if (TrySample(items, out JsonNode? item) && (view["uniqueItems"]?.ToString() != "true" || !result.Any(other => JsonNode.DeepEquals(other, item)))) result.Add(item);
            else return result.Count >= least;
        return true;
    }

    private JsonNode? Join(List<JsonNode?> schemas)
    {
        if (schemas.Count == 1 || schemas[0] is not JsonObject first) return schemas[0];
        if (!_joined.TryGetValue(first, out JsonNode? joined)) _joined[first] = joined = new JsonObject { ["allOf"] = new JsonArray([.. schemas.Select(static schema => schema?.DeepClone())]) };
        return joined;
    }

    private static string Guess(SchemaView view) =>
        view.Properties.Count > 0 || view["additionalProperties"] is JsonObject || view.Required.Count > 0 ? "object" : view["items"] is not null || view["prefixItems"] is not null ? "array" : "string";

    private static JsonNode? Example(SchemaView view, string type)
    {
        JsonNode? example = view["example"] ?? (view["examples"] as JsonArray)?.FirstOrDefault();
        bool fits = example is JsonValue value && (value.GetValueKind(), type) switch
        {
            (JsonValueKind.String, "string") => SampleScalar.Fits(view, value.ToString()),
            (JsonValueKind.Number, "number") when !SampleScalar.IsWhole(view) => true,
            (JsonValueKind.Number, "integer" or "number") => long.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out _),
            (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
            _ => false,
        };
        return fits ? example : null;
    }
}
