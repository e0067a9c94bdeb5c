using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>An open enumeration: a readonly struct with the known values as static members.</summary>
internal sealed record EnumUnit : EmitUnit
{
    public required EnumValueKind ValueKind { get; init; }

    public required EquatableArray<EnumMemberModel> Members { get; init; }

    /// <summary>The name of the nested class with the values as constants; must differ from that of the enumeration.</summary>
    public string ConstantsName { get; init; } = "Values";

    /// <summary>Whether the spec also allows any other text, which is then not drift.</summary>
    public bool AllowsAny { get; init; }
}

internal enum EnumValueKind
{
    String,
    Integer,
}

/// <param name="Name">The C# name, unique in the enumeration ignoring case.</param>
/// <param name="Value">The string, or the integer as JSON (within <c>long</c>).</param>
/// <param name="Documentation">The documentation of this value in the spec.</param>
internal sealed record EnumMemberModel(string Name, string Value, DocumentationModel Documentation);
