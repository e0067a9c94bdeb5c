using Microsoft.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>
/// Resolves <c>allOf</c>, <c>oneOf</c> and <c>null</c>. Each schema is visited once and up to a maximum depth: specs may be circular, or refer to
/// the same schema repeatedly.
/// </summary>
internal static class Schemas
{
    private const int Deepest = 100;

    public static IReadOnlyDictionary<string, IOpenApiSchema> Properties(IOpenApiSchema? schema)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        Visit(schema, part =>
        {
            foreach (var (name, property) in part.Properties ?? new Dictionary<string, IOpenApiSchema>())
                properties.TryAdd(name, property);
        });
        return properties;
    }

    public static ISet<string> Required(IOpenApiSchema? schema)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        Visit(schema, part => required.UnionWith(part.Required ?? new HashSet<string>()));
        return required;
    }

    public static bool Is(IOpenApiSchema? schema, JsonSchemaType type) => Type(schema) is { } found && found.HasFlag(type);

    /// <summary>Returns the schema of an array's items; null if it is not an array.</summary>
    public static IOpenApiSchema? Items(IOpenApiSchema? schema)
    {
        IOpenApiSchema? items = null;
        if (Is(schema, JsonSchemaType.Array))
            Visit(schema, part => items ??= part.Items);
        return items;
    }

    /// <summary>Returns the first case of a union that is not only null.</summary>
    public static IOpenApiSchema? Choice(IOpenApiSchema schema)
    {
        var cases = schema.OneOf is { Count: > 0 } one ? one : schema.AnyOf;
        return cases?.FirstOrDefault(part => part.Type != JsonSchemaType.Null);
    }

    private static void Visit(IOpenApiSchema? schema, Action<IOpenApiSchema> part) =>
        Visit(schema, part, new HashSet<IOpenApiSchema>(ReferenceEqualityComparer.Instance), 0);

    private static void Visit(IOpenApiSchema? schema, Action<IOpenApiSchema> part, HashSet<IOpenApiSchema> seen, int depth)
    {
        var actual = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        if (schema is null || actual is null || depth > Deepest || !seen.Add(actual))
            return;
        part(schema);
        foreach (var piece in schema.AllOf ?? [])
            Visit(piece, part, seen, depth + 1);
        if (Choice(schema) is { } choice)
            Visit(choice, part, seen, depth + 1);
    }

    private static JsonSchemaType? Type(IOpenApiSchema? schema)
    {
        JsonSchemaType? type = null;
        Visit(schema, part => type ??= part.Type
            ?? (part.Properties is { Count: > 0 } ? JsonSchemaType.Object : part.Items is not null ? JsonSchemaType.Array : null));
        return type;
    }
}
