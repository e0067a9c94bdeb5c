using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>Writes a type of the model in C#.</summary>
internal static class TypeNames
{
    public static string Of(TypeModel type, ConsumerCapabilities target) => type switch
    {
        ScalarType scalar => ScalarForm.Find(scalar.Kind, target.DateOnly).Type,
        NamedType named => named.Name,
        ListType list => $"{Names.List}<{Of(list.Item, list.ItemNullable, target)}>",
        MapType map => $"{Names.Dictionary}<string, {Of(map.Value, map.ValueNullable, target)}>",
        _ => throw new InvalidOperationException($"No C# type for {type.GetType().Name}."),
    };

    public static string Of(TypeModel type, bool nullable, ConsumerCapabilities target) => Of(type, target) + (nullable ? "?" : string.Empty);

    /// <summary>Returns the name of a type on the newest target, with or without <c>DateOnly</c>.</summary>
    public static string OnTarget(TypeModel type, bool hasDateOnly) => Of(type, ConsumerCapabilities.Modern with { DateOnly = hasDateOnly });

    public static bool IsValueType(TypeModel type) => type switch
    {
        ScalarType scalar => ScalarForm.Find(scalar.Kind).IsValueType,
        NamedType named => named.Kind == NamedKind.Enum,
        _ => false,
    };
}
