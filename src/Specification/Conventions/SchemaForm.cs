using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>Whether a schema says anything about its values, our own marks included.</summary>
internal static class SchemaForm
{
    /// <summary>Whether it is <c>type: null</c> and nothing else.</summary>
    public static bool IsNullOnly(this IOpenApiSchema schema) =>
        (schema.Type == JsonSchemaType.Null && !schema.HasStructure())
        || (schema.Enum is { Count: 1 } only && SchemaTypes.IsNull(only[0]))
        || (schema.Has(SetAside.Constant) && SchemaTypes.IsNull(schema.Node(SetAside.Constant)));

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
        || schema.Has(SetAside.Constant)
        || schema.Has(ExtensionNames.ExtensibleEnum)
        || schema.Has(ExtensionNames.Type);

    /// <summary>The schema that a choice between one and null is; the schema itself where it is none.</summary>
    public static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema.Types() != 0 || (schema.OneOf is { Count: 2 } one ? one : schema.AnyOf is { Count: 2 } any ? any : null) is not { } choices) return schema;
        if (choices[0].IsNullOnly()) return choices[1];
        return choices[1].IsNullOnly() ? choices[0] : schema;
    }
}
