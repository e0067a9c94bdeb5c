using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>An enumeration: an open one, a readonly struct around the value with the known ones as static members.</summary>
internal sealed record EnumUnit : EmitUnit
{
    public required EnumValueKind ValueKind { get; init; }

    public required EquatableArray<EnumMemberModel> Members { get; init; }

    /// <summary>The nested class with the values as constants; not the name of the enumeration.</summary>
    public string ConstantsName { get; init; } = "Values";

    /// <summary>Whether the spec allows any other text beside them: such a value is no drift.</summary>
    public bool AllowsAny { get; init; }
}

internal enum EnumValueKind
{
    String,
    Integer,
}

/// <param name="Name">The C# name, unique in the enumeration ignoring case.</param>
/// <param name="Value">The string itself, or the integer as JSON has it (within <c>long</c>).</param>
/// <param name="Documentation">What the spec says of this value.</param>
internal sealed record EnumMemberModel(string Name, string Value, DocumentationModel Documentation);
