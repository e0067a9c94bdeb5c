using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>Checks whether a schema restricts its values, including by marks.</summary>
internal static class SchemaForm
{
    /// <summary>Returns whether it is only <c>type: null</c>.</summary>
    public static bool IsNullOnly(this IOpenApiSchema schema) =>
        (schema.Type == JsonSchemaType.Null && !schema.HasStructure())
        || (schema.Enum is { Count: 1 } only && SchemaTypes.IsNull(only[0]))
        || (schema.Has(SetAside.Constant) && SchemaTypes.IsNull(schema.Node(SetAside.Constant)));

    /// <summary>Returns whether it describes the form of the value; a schema with only a description, limits or a default does not.</summary>
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
        || schema.Has(SetAside.Constant)
        || schema.Has(ExtensionNames.ExtensibleEnum)
        || schema.Has(ExtensionNames.Type);

    /// <summary>Returns the schema of a union of one schema and null; otherwise the schema itself.</summary>
    public static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema.Types() != 0 || (schema.OneOf is { Count: 2 } one ? one : schema.AnyOf is { Count: 2 } any ? any : null) is not { } choices) return schema;
        if (choices[0].IsNullOnly()) return choices[1];
        return choices[1].IsNullOnly() ? choices[0] : schema;
    }
}
