using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>The schema that all samples of a value fit: names and types, nothing of what the texts say.</summary>
internal sealed class SampleSchema
{
    private const int MaximumDepth = 16;

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SampleSchema> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private SampleSchema? _items;
    private bool _isMap;

    public void Add(JsonElement sample, int depth = 0)
    {
        _forms.Add(ValueForm.Of(sample));
        if (depth >= MaximumDepth) return;

        if (sample.ValueKind == JsonValueKind.Array)
        {
            _items ??= new SampleSchema();
            foreach (JsonElement item in sample.EnumerateArray()) _items.Add(item, depth + 1);
        }
        else if (sample.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in sample.EnumerateObject()) Field(property.Name).Add(property.Value, depth + 1);
        }
    }

    public SpecMapping ToSchema(InferredSchema inferred, bool nullable)
    {
        SpecMapping schema = inferred.Of(_forms);
        if (!nullable && schema["type"] is SpecSequence { Items.Count: 2 } types) InferredSchema.Set(schema, "type", types.Items[0]);
        if (_forms.Contains(ValueForm.Array) && _items is { _forms.Count: > 0 } items) InferredSchema.Set(schema, "items", items.ToSchema(inferred, nullable: items._forms.Contains(ValueForm.Null)));
        if (!_forms.Contains(ValueForm.Object) || _order.Count == 0 || _isMap) return schema;

        var properties = new SpecMapping();
        foreach (string name in _order) properties.Entries.Add(new(SpecScalar.Of(name), _fields[name].ToSchema(inferred, nullable: !IsEnvelope(name))));
        InferredSchema.Set(schema, "properties", properties);
        return schema;
    }

    // The envelope is there or the answer is another one.
    private static bool IsEnvelope(string name) => name is "data" or "meta";

    private SampleSchema Field(string name)
    {
        // Keys that are no names are values: the object is a map, and its keys stay out of the spec.
        if (!FieldName.IsOne(name)) _isMap = true;
        if (_fields.TryGetValue(name, out SampleSchema? field)) return field;
        _order.Add(name);
        return _fields[name] = new SampleSchema();
    }
}
