using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Types;

/// <summary>Finds values that a schema fixes with <c>const</c>, or with a single enumeration value.</summary>
internal static class Constants
{
    public static TypeUse TypeOf(IOpenApiSchema schema)
    {
        JsonNode? node = schema.Node(SetAside.Constant);
        if (SchemaTypes.IsNull(node)) return TypeUse.Any;
        return node!.GetValueKind() switch
        {
            JsonValueKind.String when schema.Format is not null => new TypeUse(new ScalarType(ScalarKind.String), schema.IsNullable()),
            JsonValueKind.String => new TypeUse(new ScalarType(ScalarKind.String), schema.IsNullable()),
            JsonValueKind.True or JsonValueKind.False => new TypeUse(new ScalarType(ScalarKind.Boolean), schema.IsNullable()),
            JsonValueKind.Number => new TypeUse(new ScalarType(IsLong(node) ? ScalarKind.Int64 : ScalarKind.Decimal), schema.IsNullable()),
            _ => TypeUse.Any,
        };
    }

    /// <summary>Returns the initial value of a property; null if the schema fixes none, or one that is not a literal.</summary>
    public static LiteralModel? LiteralOf(IOpenApiSchema schema, TypeModel type)
    {
        if (!schema.Has(SetAside.Constant)) return null;
        JsonNode? node = schema.Node(SetAside.Constant);
        if (SchemaTypes.IsNull(node)) return null;
        return (node!.GetValueKind(), type) switch
        {
            (JsonValueKind.String, ScalarType { Kind: ScalarKind.String }) => new LiteralModel(LiteralKind.String, node.ToString()),
            (JsonValueKind.True, ScalarType { Kind: ScalarKind.Boolean }) => new LiteralModel(LiteralKind.Boolean, "true"),
            (JsonValueKind.False, ScalarType { Kind: ScalarKind.Boolean }) => new LiteralModel(LiteralKind.Boolean, "false"),
            (JsonValueKind.Number, ScalarType { Kind: ScalarKind.Int64 }) => new LiteralModel(LiteralKind.Number, node.ToJsonString()),
            (JsonValueKind.Number, ScalarType { Kind: ScalarKind.Decimal }) when decimal.TryParse(
                node.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) =>
                new LiteralModel(LiteralKind.Number, node.ToJsonString()),
            _ => null,
        };
    }

    /// <summary>The only value of an enumeration; null when there are more, or when it may grow.</summary>
    public static LiteralModel? OnlyValue(IOpenApiSchema schema)
    {
        if (schema.Enum is not { Count: 1 } values || SchemaTypes.IsNull(values[0]) || schema.Has(ExtensionNames.ExtensibleEnum) || schema.IsNullable()) return null;
        return values[0]!.GetValueKind() switch
        {
            JsonValueKind.String => new LiteralModel(LiteralKind.String, values[0]!.ToString()),
            JsonValueKind.Number when IsLong(values[0]!) => new LiteralModel(LiteralKind.Number, values[0]!.ToJsonString()),
            _ => null,
        };
    }

    /// <summary>The only value that a parameter can have; null when there are more, or when it is no single value.</summary>
    public static LiteralModel? OfParameter(IOpenApiSchema schema)
    {
        if (!schema.Has(SetAside.Constant)) return OnlyValue(schema);
        TypeUse use = TypeOf(schema);
        return use.Nullable ? null : LiteralOf(schema, use.Type);
    }

    /// <summary>The only value that a field of a form can have.</summary>
    public static LiteralModel? OfField(IOpenApiSchema schema, TypeModel type) => type is NamedType { Kind: NamedKind.Enum } ? OnlyValue(schema) : LiteralOf(schema, type);

    /// <summary>Returns the strings that a schema allows, if it lists them.</summary>
    public static IReadOnlyList<string> Strings(IOpenApiSchema schema)
    {
        IEnumerable<JsonNode?> values = schema.Has(SetAside.Constant) ? [schema.Node(SetAside.Constant)] : schema.Enum ?? (IEnumerable<JsonNode?>)[];
        return [.. values.Where(static value => !SchemaTypes.IsNull(value) && value!.GetValueKind() == JsonValueKind.String).Select(static value => value!.ToString())];
    }

    public static bool IsLong(JsonNode node) =>
        long.TryParse(node.ToJsonString(), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _);
}
