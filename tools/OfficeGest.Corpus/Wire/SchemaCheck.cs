using System.Text.Json.Nodes;
using Json.Schema;

namespace OfficeGest.Corpus.Wire;

/// <summary>Judges JSON against schemas of the document, with JsonSchema.Net.</summary>
internal sealed class SchemaCheck
{
    private static int _documents;

    private readonly SchemaDialect _dialect;
    private readonly EvaluationOptions _options = new() { OutputFormat = OutputFormat.List };
    private readonly Dictionary<JsonNode, JsonSchema> _schemas = [];
    private readonly Uri _address = new($"https://wire.invalid/{Interlocked.Increment(ref _documents)}");
    private readonly JsonObject _definitions;

    /// <param name="schemas">Every schema that will be asked for.</param>
    public SchemaCheck(RawDocument document, bool sent, IEnumerable<JsonNode> schemas)
    {
        _dialect = new SchemaDialect(document, sent);
        var named = new JsonObject();
        var keys = new List<(JsonNode Schema, string Key)>();
        foreach (JsonNode schema in schemas.Distinct())
        {
            string key = $"s{keys.Count}";
            named[key] = _dialect.Rewrite(schema);
            keys.Add((schema, key));
        }

        foreach ((string key, JsonNode? value) in _dialect.Definitions().ToList()) named[key] = value?.DeepClone();
        _definitions = named;
        var all = JsonSchema.FromText(new JsonObject { ["$id"] = _address.ToString(), ["$defs"] = _definitions }.ToJsonString());
        SchemaRegistry.Global.Register(_address, all);
        foreach ((JsonNode schema, string key) in keys) _schemas.Add(schema, JsonSchema.FromText($$"""{"$ref":"{{_address}}#/$defs/{{key}}"}"""));
    }

    /// <returns>What is wrong, or null.</returns>
    public string? Judge(JsonNode schema, JsonNode? value)
    {
        EvaluationResults results = _schemas[schema].Evaluate(value, _options);
        if (results.IsValid) return null;

        EvaluationResults? first = results.Details.Where(static one => one.HasErrors).OrderByDescending(static one => one.InstanceLocation.Count).FirstOrDefault();
        return first is null ? "not valid" : $"{first.InstanceLocation}: {string.Join("; ", first.Errors!.Select(static error => error.Value))}";
    }
}
