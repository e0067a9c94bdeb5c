using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Generator.Parse;

/// <summary>What a schema says of its types, across the dialects of the versions.</summary>
internal static class SchemaTypes
{
    public static JsonSchemaType Types(this IOpenApiSchema schema) => (schema.Type ?? 0) & ~JsonSchemaType.Null;

    public static bool IsNullable(this IOpenApiSchema schema) =>
        ((schema.Type ?? 0) & JsonSchemaType.Null) != 0
        || string.Equals(schema.Text("x-nullable"), "true", StringComparison.OrdinalIgnoreCase)
        || (schema.UnrecognizedKeywords is { } unknown && unknown.TryGetValue("nullable", out JsonNode? nullable) && nullable?.ToString() is "true" or "True")
        || schema.Enum?.Any(IsNull) == true;

    /// <summary>Whether it is <c>type: null</c> and nothing else.</summary>
    public static bool IsNullOnly(this IOpenApiSchema schema) =>
        (schema.Type == JsonSchemaType.Null && !schema.HasStructure())
        || (schema.Enum is { Count: 1 } only && IsNull(only[0]))
        || (schema.Has(SchemaTidy.ConstantExtension) && IsNull(schema.Node(SchemaTidy.ConstantExtension)));

    public static bool IsNull(JsonNode? node) => node is null || node.GetValueKind() == JsonValueKind.Null || JsonNullSentinel.IsJsonNullSentinel(node);

    /// <summary>Whether it says anything of the value's form; a schema with a description, limits or a default only does not.</summary>
    public static bool HasStructure(this IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference
        || schema.Types() != 0
        || schema.Properties is { Count: > 0 }
        || schema.Items is not null
        || schema.AdditionalProperties is not null
        || schema.PatternProperties is { Count: > 0 }
        || schema.Enum is { Count: > 0 }
        || schema.AllOf is { Count: > 0 }
        || schema.OneOf is { Count: > 0 }
        || schema.AnyOf is { Count: > 0 }
        || schema.Has(SchemaTidy.ConstantExtension)
        || schema.Has("x-extensible-enum")
        || schema.Has(Extensions.OfficeGestType);

    public static bool IsObject(this IOpenApiSchema schema) =>
        schema.Types() == JsonSchemaType.Object
        || (schema.Types() == 0 && (schema.Properties is { Count: > 0 } || schema.AdditionalProperties is not null || schema.PatternProperties is { Count: > 0 }));
}
