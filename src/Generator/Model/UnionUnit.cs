using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>A <c>oneOf</c> or <c>anyOf</c>: one of the cases, or the JSON of an unknown one.</summary>
internal sealed record UnionUnit : EmitUnit
{
    public required EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The JSON name of the property that distinguishes the cases; null if they are distinguished by shape.</summary>
    public string? Discriminator { get; init; }

    public bool IsWritten { get; init; }

    /// <summary>The types with an implicit conversion to the union; set when the whole model is known.</summary>
    public EquatableArray<ConversionShape> Conversions { get; init; }

    /// <summary>Whether the JSON of an unknown case may contain a secret, since a known case does.</summary>
    public bool UnknownSecret { get; init; }
}

internal sealed record UnionCaseModel
{
    /// <summary>The suffix of the accessor: <c>Cat</c> in <c>TryGetCat</c> and <c>FromCat</c>; unique in the union ignoring case.</summary>
    public required string Name { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>The values of the discriminator that select this case; empty without a discriminator.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    public required JsonTokens Tokens { get; init; }

    /// <summary>Whether <c>ToString()</c> must not show the value.</summary>
    public bool Secret { get; init; }

    /// <summary>For an object: the keys that must be present to select this case by shape.</summary>
    public EquatableArray<string> RequiredKeys { get; init; }

    /// <summary>For an object: all keys of the schema; the case that has most of the present keys is selected.</summary>
    public EquatableArray<string> KnownKeys { get; init; }

    /// <summary>For an object: the keys of the objects at keys that other cases have as well, where those differ.</summary>
    public EquatableArray<NestedKeysModel> NestedKeys { get; init; }
}

/// <param name="Key">The key that several cases have.</param>
/// <param name="Keys">The keys of the object that this case has there.</param>
internal sealed record NestedKeysModel(string Key, EquatableArray<string> Keys);
