using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Reads the types of a schema in any OpenAPI version.</summary>
internal static class SchemaTypes
{
    public static JsonSchemaType Types(this IOpenApiSchema schema) => All(schema) & ~JsonSchemaType.Null;

    public static bool IsNullable(this IOpenApiSchema schema) =>
        (All(schema) & JsonSchemaType.Null) != 0
        || string.Equals(schema.Text(SetAside.Nullable), "true", StringComparison.OrdinalIgnoreCase)
        || (schema.UnrecognizedKeywords is { } unknown && unknown.TryGetValue("nullable", out JsonNode? nullable) && nullable?.ToString() is "true" or "True")
        || schema.Enum?.Any(IsNull) == true;

    public static bool IsNull(JsonNode? node) => node is null || node.GetValueKind() == JsonValueKind.Null || JsonNullSentinel.IsJsonNullSentinel(node);

    public static bool IsObject(this IOpenApiSchema schema) =>
        schema.Types() == JsonSchemaType.Object
        || (schema.Types() == 0 && (schema.Properties is { Count: > 0 } || schema.AdditionalProperties is not null || schema.PatternProperties is { Count: > 0 }));

    private static JsonSchemaType All(IOpenApiSchema schema) => schema.Type ?? (schema.Text(SetAside.Types) is { } types ? Named(types) : 0);

    private static JsonSchemaType Named(string types) =>
        types.Split(' ').Aggregate((JsonSchemaType)0, static (all, type) => Enum.TryParse(type, ignoreCase: true, out JsonSchemaType one) ? all | one : all);
}
