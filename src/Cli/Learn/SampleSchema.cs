using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>Creates a schema that fits all samples of a value: only names and types, no texts.</summary>
/// <param name="field">The key of the value; empty if it has none.</param>
internal sealed class SampleSchema(string field = "")
{
    private const int MaximumDepth = 16;
    private const int MaximumFields = 400;

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SampleSchema> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Codes _codes = new();
    private SampleSchema? _items;
    private bool _hasOddKeys;
    private bool _keysVary;
    private int _objects;
    private int _times;
    private int _values;

    // Keys that never occur twice are not names: the object is a map, and its keys are not added to the spec.
    private bool IsMap => _hasOddKeys || (_objects >= 2 && _order.Count >= 4 && _fields.Values.All(static value => value._times == 1));

    /// <summary>The observed keys.</summary>
    public IReadOnlyCollection<string> Fields => _order;

    public void Add(JsonElement sample, int depth = 0)
    {
        _times++;
        string form = ValueForm.Of(sample);
        if (form != ValueForm.Null) _values++;
        _forms.Add(form);
        if (sample.ValueKind == JsonValueKind.String) _codes.Add(sample.GetString()!);
        if (depth >= MaximumDepth) return;

        if (sample.ValueKind == JsonValueKind.Array)
        {
            _items ??= new SampleSchema();
            foreach (JsonElement item in sample.EnumerateArray()) _items.Add(item, depth + 1);
        }
        else if (sample.ValueKind == JsonValueKind.Object) Object(sample, depth);
    }

    /// <summary>Creates the schema of a response or a request.</summary>
    /// <param name="inferred">The keywords of the document's version.</param>
    /// <param name="promise">In a response every field may be null next time; in a request only the observed ones.</param>
    /// <param name="nullable">Whether the value itself may be null.</param>
    /// <param name="envelopes">The envelopes of the document; null for a part of a response.</param>
    public SpecMapping ToSchema(InferredSchema inferred, SamplePromise promise, bool nullable, DocumentEnvelopes? envelopes = null)
    {
        SamplePromise inner = promise == SamplePromise.Answer ? promise : SamplePromise.RequestPart;
        SpecMapping schema = inferred.Of(_forms, nullable || _forms.Contains(ValueForm.Null));
        if (_forms.Where(static form => form != ValueForm.Null).ToArray() is [ValueForm.Text] && _codes.Of(field) is { } codes)
            InferredSchema.Set(schema, ExtensionNames.ExtensibleEnum, List(codes));
        if (_forms.Contains(ValueForm.Array) && _items is { _forms.Count: > 0 } items) InferredSchema.Set(schema, "items", items.ToSchema(inferred, inner, nullable: false, envelopes));
        if (!_forms.Contains(ValueForm.Object) || _order.Count == 0 || IsMap) return schema;

        if (promise == SamplePromise.Request && Required() is { Length: > 0 } required) InferredSchema.Set(schema, "required", List(required));
        var properties = new SpecMapping();
        foreach (string name in _order)
            properties.Entries.Add(new(SpecScalar.Of(name), _fields[name].ToSchema(inferred, inner, nullable: promise == SamplePromise.Answer && !(envelopes?.IsKey(name) ?? EnvelopeConvention.IsKey(name)), envelopes)));
        InferredSchema.Set(schema, "properties", properties);
        return schema;
    }

    // A form that always sends all fields does not show which are required; only if some were omitted are the others required.
    private string[] Required() => _keysVary ? [.. _order.Where(name => _fields[name]._values == _objects)] : [];

    private void Object(JsonElement sample, int depth)
    {
        _objects++;
        int keys = 0;
        int before = _order.Count;
        foreach (JsonProperty property in sample.EnumerateObject())
        {
            // Keys that are not names are values.
            if (!FieldName.Is(property.Name) || _order.Count >= MaximumFields) _hasOddKeys = true;
            if (_hasOddKeys) continue;
            if (!_fields.TryGetValue(property.Name, out SampleSchema? field))
            {
                _order.Add(property.Name);
                _fields[property.Name] = field = new SampleSchema(property.Name);
            }

            keys++;
            field.Add(property.Value, depth + 1);
        }

        if (_objects > 1 && (keys != before || _order.Count != before)) _keysVary = true;
    }

    private static SpecSequence List(IEnumerable<string> texts)
    {
        var list = new SpecSequence();
        list.Items.AddRange(texts.Select(SpecScalar.Of));
        return list;
    }
}

internal enum SamplePromise
{
    Answer,

    /// <summary>The body of a request.</summary>
    Request,

    /// <summary>A part of a request body, which has no required fields.</summary>
    RequestPart,
}
