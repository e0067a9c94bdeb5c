using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>An object schema: a sealed partial record with emitted reading and writing.</summary>
internal sealed record ObjectUnit : EmitUnit
{
    /// <summary>In the order of the spec; names are unique and never those of members of <c>object</c> or a record.</summary>
    public required EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>
    /// Whether a request body can contain it. Such a record remembers which properties were set, so that writing tells absent from null.
    /// </summary>
    public bool IsWritten { get; init; }

    /// <summary>For typed <c>additionalProperties</c> beside named ones: the property that holds the further values by name.</summary>
    public AdditionalValuesModel? AdditionalValues { get; init; }

    /// <summary>The name of the property for keys the spec does not know; <c>AdditionalProperties</c> unless the spec has that name itself.</summary>
    public string AdditionalPropertiesName { get; init; } = "AdditionalProperties";
}

internal sealed record AdditionalValuesModel(string Name, string FieldName, TypeModel Value, bool ValueNullable);

internal sealed record PropertyModel
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    /// <summary>The field of a record that remembers what was set; unique in the record.</summary>
    public required string FieldName { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>In the schema's <c>required</c> list. Required and not nullable: not nullable in C# either.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the schema allows <c>null</c>.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether <c>""</c>, a zero date or <c>[]</c> is known to stand for nothing.</summary>
    public bool EmptyIsNull { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    /// <summary>Whether <c>ToString()</c> must not show the value.</summary>
    public bool Secret { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The value of <c>const</c>: what the property has unless it is set or read.</summary>
    public LiteralModel? Constant { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    /// <summary>The property in C#; decided when all of the model is known.</summary>
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
