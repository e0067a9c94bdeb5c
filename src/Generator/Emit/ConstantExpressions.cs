using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>The values that a spec fixes, as expressions.</summary>
internal static class ConstantExpressions
{
    /// <summary>Null for a value that C# has no literal of, or that is not of the type.</summary>
    public static string? Of(TypeModel type, LiteralModel? constant) => (type, constant?.Kind) switch
    {
        (ScalarType { Kind: ScalarKind.String }, LiteralKind.String) => CSharp.Literal(constant!.Text),
        (ScalarType { Kind: ScalarKind.Boolean }, LiteralKind.Boolean) => constant!.Text == "true" ? "true" : "false",
        (ScalarType { Kind: ScalarKind.Int32 }, LiteralKind.Number) when int.TryParse(constant!.Text, out int value) => CSharp.Literal(value),
        (ScalarType { Kind: ScalarKind.Int64 }, LiteralKind.Number) when long.TryParse(constant!.Text, out long value) => CSharp.Literal(value),
        (NamedType { Kind: NamedKind.Enum } named, LiteralKind.String) => $"new {Names.Own}{named.Name}({CSharp.Literal(constant!.Text)})",
        (NamedType { Kind: NamedKind.Enum } named, LiteralKind.Number) when long.TryParse(constant!.Text, out long value) => $"new {Names.Own}{named.Name}({CSharp.Literal(value)})",
        _ => null,
    };
}
