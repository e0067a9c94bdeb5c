using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Cli.Drift;

/// <summary>A schema of the document, with its references and the parts of its <c>allOf</c> resolved.</summary>
internal sealed class SchemaView
{
    private const int MaximumParts = 64;

    private readonly SpecMapping _document;
    private readonly List<SpecMapping> _parts = [];
    private bool _choosesNull;
    private bool _isChoice;

    private SchemaView(SpecMapping document, SpecNode? node)
    {
        _document = document;
        Collect(node);
    }

    /// <summary>The schema itself first, then its parts; empty if the reference is unresolved.</summary>
    public IReadOnlyList<SpecMapping> Parts => _parts;

    /// <summary>Whether it is a union of several schemas.</summary>
    public bool IsChoice => _isChoice;

    /// <summary>Whether it does not describe the shape, or is a union that a single value does not decide.</summary>
    public bool IsOpen => _parts.Count == 0 || _isChoice;

    public IReadOnlyList<string> Types { get; private set; } = [];

    public bool AllowsNull => _choosesNull || (Types.Count == 0 && LooseType is null) || Types.Contains("null") || _parts.Exists(static part => part.Text("nullable") == "true" || part.Text(SetAside.Nullable) == "true");

    /// <summary>The type of the value in the mark, whatever its JSON type; null without such a mark.</summary>
    public string? LooseType
    {
        get
        {
            if (Text(ExtensionNames.Type) is not (("string" or "integer" or "number" or "boolean") and { } mark)) return null;
            string[] types = [.. Types.Where(static type => type != "null")];
            return types.Length != 1 || (types[0] == "string" && mark == "integer") ? mark : null;
        }
    }

    public bool IsEmptyPromised => _parts.Exists(static part => part.Text(ExtensionNames.EmptyIsNull) == "true");

    /// <summary>Whether it allows any key and has no named ones.</summary>
    public bool IsMap => IsObject && !_parts.Exists(static part => part["properties"] is not null);

    public SchemaView ItemView => Of(_document, Items);

    public string? Format => Text("format");

    public bool IsObject => Types.Contains("object") || (Types.Count == 0 && _parts.Exists(static part => part["properties"] is not null));

    /// <summary>Whether it allows keys that are not named.</summary>
    public bool TakesAnyKey => !_parts.Exists(static part => part["properties"] is not null) || _parts.Exists(static part => part["additionalProperties"] is SpecScalar { Value: "true" });

    public SpecNode? AdditionalProperties => _parts.Select(static part => part.Mapping("additionalProperties")).FirstOrDefault(static node => node is not null);

    public SpecNode? Items => _parts.Select(static part => part["items"]).FirstOrDefault(static node => node is not null);

    /// <summary>The named keys.</summary>
    public IReadOnlyCollection<string> Properties => [.. _parts.SelectMany(static part => part.Mapping("properties")?.Entries ?? []).Select(static entry => entry.Name).Distinct(StringComparer.Ordinal)];

    public IEnumerable<string> Required => _parts.SelectMany(static part => part.Sequence("required")?.Items ?? []).OfType<SpecScalar>().Select(static name => name.Value);

    /// <summary>The list of known values; null if any value is allowed.</summary>
    public SpecSequence? KnownValues => _parts.Select(static part => part.Sequence(ExtensionNames.ExtensibleEnum) ?? part.Sequence("enum")).FirstOrDefault(static list => list is not null);

    public static SchemaView Of(SpecMapping document, SpecNode? node) => new(document, node);

    public string? Text(string key) => _parts.Select(part => part.Text(key)).FirstOrDefault(static text => text is not null);

    /// <summary>Returns the node of a property, and the part that contains it.</summary>
    public (SpecMapping Owner, SpecNode Node)? Property(string name)
    {
        foreach (SpecMapping part in _parts)
            if (part.Mapping("properties")?[name] is { } node) return (part, node);
        return null;
    }

    private void Collect(SpecNode? node)
    {
        if (_parts.Count >= MaximumParts || SpecReference.Resolve(_document, node) is not SpecMapping schema || _parts.Contains(schema)) return;

        _parts.Add(schema);
        if (Types.Count == 0)
        {
            Types = schema["type"] switch
            {
                SpecScalar type => [type.Value],
                SpecSequence types => [.. types.Items.OfType<SpecScalar>().Select(static type => type.Value)],
                _ => [],
            };
        }

        foreach (SpecNode part in schema.Sequence("allOf")?.Items ?? []) Collect(part);
        if ((schema.Sequence("oneOf") ?? schema.Sequence("anyOf")) is { } choices) Choose(choices);
    }

    /// <summary>A union of one schema and null is that schema, nullable.</summary>
    private void Choose(SpecSequence choices)
    {
        List<SpecNode> others = choices.Items.FindAll(static choice => choice is not SpecMapping mapping || mapping.Text("type") != "null");
        if (others.Count == 1 && others.Count < choices.Items.Count)
        {
            _choosesNull = true;
            Collect(others[0]);
        }
        else _isChoice = true;
    }
}
