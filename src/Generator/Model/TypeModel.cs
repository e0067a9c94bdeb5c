using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Model;

/// <summary>The type of a property, parameter, item or body. Nullability is stored where the type is used.</summary>
internal abstract record TypeModel;

internal sealed record ScalarType(ScalarKind Kind) : TypeModel;

/// <summary>A type that one of the units of the same model declares.</summary>
internal sealed record NamedType(string Name, NamedKind Kind) : TypeModel;

internal sealed record ListType(TypeModel Item, bool ItemNullable) : TypeModel;

internal sealed record MapType(TypeModel Value, bool ValueNullable) : TypeModel;

internal enum NamedKind
{
    /// <summary>An <see cref="ObjectUnit"/>: a sealed record.</summary>
    Object,

    /// <summary>An <see cref="EnumUnit"/>: a readonly struct.</summary>
    Enum,

    /// <summary>A <see cref="UnionUnit"/>: a sealed class.</summary>
    Union,

    /// <summary>A <see cref="FormUnit"/>: a sealed record that is only ever sent.</summary>
    Form,
}
