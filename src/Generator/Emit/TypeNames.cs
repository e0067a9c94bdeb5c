using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>How a type of the model is written in C#.</summary>
internal static class TypeNames
{
    public static string Of(TypeModel type, ConsumerCapabilities target) => type switch
    {
        ScalarType scalar => Scalar(scalar.Kind, target),
        NamedType named => target.TypePrefix + named.Name,
        ListType list => $"{Names.List}<{Of(list.Item, list.ItemNullable, target)}>",
        MapType map => $"{Names.Dictionary}<string, {Of(map.Value, map.ValueNullable, target)}>",
        _ => throw new InvalidOperationException($"No C# type for {type.GetType().Name}."),
    };

    public static string Of(TypeModel type, bool nullable, ConsumerCapabilities target) => Of(type, target) + (nullable ? "?" : string.Empty);

    /// <summary>The name of a type on the newest target, with <c>DateOnly</c> or without it.</summary>
    public static string OnTarget(TypeModel type, bool hasDateOnly) => Of(type, ConsumerCapabilities.Modern with { DateOnly = hasDateOnly });

    public static bool IsValueType(TypeModel type) => type switch
    {
        ScalarType scalar => scalar.Kind is not (ScalarKind.String or ScalarKind.LooseString or ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.Binary),
        NamedType named => named.Kind == NamedKind.Enum,
        _ => false,
    };

    private static string Scalar(ScalarKind kind, ConsumerCapabilities target) => kind switch
    {
        ScalarKind.Any => Names.JsonElement,
        ScalarKind.String or ScalarKind.LooseString => "string",
        ScalarKind.Boolean or ScalarKind.BooleanDigit or ScalarKind.LooseBoolean => "bool",
        ScalarKind.Int32 or ScalarKind.LooseInt32 => "int",
        ScalarKind.Int64 or ScalarKind.LooseInt64 or ScalarKind.Int64String => "long",
        ScalarKind.UInt32 => "uint",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.BigInteger => "global::System.Numerics.BigInteger",
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Decimal or ScalarKind.DecimalString or ScalarKind.LooseDecimal => "decimal",
        ScalarKind.Date => target.DateOnly ? "global::System.DateOnly" : "global::System.DateTime",
        ScalarKind.Time or ScalarKind.TimeOfDayMinutes => target.DateOnly ? "global::System.TimeOnly" : "global::System.TimeSpan",
        ScalarKind.LocalDateTime => "global::System.DateTime",
        ScalarKind.DateTime => "global::System.DateTimeOffset",
        ScalarKind.Duration => "global::System.TimeSpan",
        ScalarKind.Guid => "global::System.Guid",
        ScalarKind.Uri => "global::System.Uri",
        ScalarKind.Bytes => "byte[]",
        ScalarKind.Binary => Names.File,
        _ => throw new InvalidOperationException($"No C# type for {kind}."),
    };
}
