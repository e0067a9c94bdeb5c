using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>An object schema: a sealed partial record with generated reading and writing.</summary>
internal sealed record ObjectUnit : EmitUnit
{
    /// <summary>In the order of the spec; names are unique and never those of members of <c>object</c> or a record.</summary>
    public required EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>
    /// Whether a request body can contain it. Such a record records which properties were set, so that writing distinguishes absent from null.
    /// </summary>
    public bool IsWritten { get; init; }

    /// <summary>For typed <c>additionalProperties</c> in addition to named ones: the property with the additional values by name.</summary>
    public AdditionalValuesModel? AdditionalValues { get; init; }

    /// <summary>The name of the property for keys that are not in the spec; <c>AdditionalProperties</c> unless the spec uses that name.</summary>
    public string AdditionalPropertiesName { get; init; } = "AdditionalProperties";
}

internal sealed record AdditionalValuesModel(string Name, string FieldName, TypeModel Value, bool ValueNullable);

internal sealed record PropertyModel
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    /// <summary>The backing field of the property; unique in the record.</summary>
    public required string FieldName { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>In the schema's <c>required</c> list. Required and not nullable: not nullable in C# either.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the schema allows <c>null</c>.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether <c>""</c>, a zero date or <c>[]</c> means null.</summary>
    public bool EmptyIsNull { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    /// <summary>Whether <c>ToString()</c> must not show the value.</summary>
    public bool Secret { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The value of <c>const</c>, which is the initial value of the property.</summary>
    public LiteralModel? Constant { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    /// <summary>The property in C#; set when the whole model is known.</summary>
    public MemberShape? Shape { get; init; }
}

/// <summary>A constant of the spec. <paramref name="Text"/> is the string itself, the JSON number, or <c>true</c>/<c>false</c>.</summary>
internal sealed record LiteralModel(LiteralKind Kind, string Text);

internal enum LiteralKind
{
    String,
    Number,
    Boolean,
}
