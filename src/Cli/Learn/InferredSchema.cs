using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Cli.Learn;

/// <summary>Creates the schema of a value of which only the observed forms are known.</summary>
/// <param name="HasTypeLists">Whether the document may list types, from OpenAPI 3.1 on.</param>
internal sealed record InferredSchema(bool HasTypeLists)
{
    public static InferredSchema For(SpecMapping document) =>
        new(document.Text("openapi") is { } version && !version.StartsWith("3.0", StringComparison.Ordinal));

    /// <summary>Nullable by default: an undocumented value may be null next time.</summary>
    public SpecMapping Of(IReadOnlyCollection<string> received, bool nullable = true)
    {
        // Empty values mean null if there are other forms.
        HashSet<string> forms = [.. received.Where(ValueForm.IsKnown)];
        forms.Remove(ValueForm.Null);
        string[] nothing = [.. forms.Where(form => IsNothing(form, received))];
        forms.ExceptWith(nothing);
        if (nothing.Length > 0 && !forms.Contains(ValueForm.Text)) nullable = true;

        SpecMapping schema = Of(forms, nullable);
        if (Array.Exists(nothing, form => !forms.Contains(form == ValueForm.EmptyArray ? ValueForm.Array : ValueForm.Text)))
            Set(schema, ExtensionNames.EmptyIsNull, SpecScalar.Literal("true"));
        return schema;
    }

    private SpecMapping Of(HashSet<string> forms, bool nullable)
    {
        List<string> types = [.. forms.Select(ValueForm.TypeOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (types.Contains("number")) types.Remove("integer");
        string? loose = forms.Contains(ValueForm.NumericText) && forms.All(static form => form is ValueForm.NumericText or ValueForm.Integer or ValueForm.Number)
            ? types.Find(static type => type is "integer" or "number")
            : null;

        var schema = new SpecMapping();
        if (types.Count > 0 && (types.Count == 1 || HasTypeLists)) SetTypes(schema, types, nullable);
        if (loose is not null)
        {
            // Without a list of types any type is allowed, and null must be declared.
            Set(schema, ExtensionNames.Type, loose);
            if (nullable && !HasTypeLists) Set(schema, "nullable", SpecScalar.Literal("true"));
        }

        if (types.Count != 1) return schema;
        if (forms.SetEquals([ValueForm.Integer])) Set(schema, "format", "int64");
        else if (forms.Count == 1 && forms.Single() is var form and not ValueForm.NumericText && ScalarForms.OfTextForm(form) is { SpecFormat: { } format } scalar)
        {
            Set(schema, "format", format);
            if (scalar.Patterns.Count > 0) Set(schema, "pattern", scalar.Patterns[0]);
        }

        if (types is ["array"]) schema.Entries.Add(new(SpecScalar.Of("items"), new SpecMapping()));
        return schema;
    }

    private static bool IsNothing(string form, IReadOnlyCollection<string> among) => form switch
    {
        ValueForm.EmptyText => among.Any(static other => other is not (ValueForm.EmptyText or ValueForm.Null)),
        ValueForm.ZeroDateText => among.Any(static other => other is ValueForm.DateText or ValueForm.LocalDateTimeText or ValueForm.DateTimeText),
        ValueForm.EmptyArray => among.Any(static other => other is ValueForm.Object or ValueForm.Array),
        _ => false,
    };

    public void SetTypes(SpecMapping schema, IReadOnlyList<string> types, bool nullable)
    {
        SpecNode type = SpecScalar.Of(types[0]);
        if (HasTypeLists && (nullable || types.Count > 1))
        {
            var list = new SpecSequence();
            list.Items.AddRange(types.Select(SpecScalar.Of));
            if (nullable) list.Items.Add(SpecScalar.Of("null"));
            type = list;
        }

        Set(schema, "type", type);
        if (nullable && !HasTypeLists) Set(schema, "nullable", SpecScalar.Literal("true"));
    }

    public static void Set(SpecMapping mapping, string key, string value) => Set(mapping, key, SpecScalar.Of(value));

    /// <summary>As <see cref="Set(SpecMapping, string, SpecNode)"/>, but inserts a new key directly after another one.</summary>
    public static void SetAfter(SpecMapping mapping, string other, string key, SpecNode value)
    {
        int index = mapping.Entries.IndexOf(other);
        if (index >= 0 && mapping[key] is null) mapping.Entries.Insert(index + 1, new(SpecScalar.Of(key), value));
        else Set(mapping, key, value);
    }

    public static void Set(SpecMapping mapping, string key, SpecNode value)
    {
        int index = mapping.Entries.IndexOf(key);
        if (index < 0) mapping.Entries.Add(new(SpecScalar.Of(key), value));
        else mapping.Entries[index] = new(mapping.Entries[index].Key, value);
    }
}
