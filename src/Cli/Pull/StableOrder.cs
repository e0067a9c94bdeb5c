using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Pull;

/// <summary>
/// Sorts the keys of a document if their order has no meaning, so that a regenerated spec differs only
/// where its content differs. Names that the spec chooses, such as fields, keep their order, which is the order of the C# properties.
/// </summary>
internal static class StableOrder
{
    private static readonly string[] Document = ["openapi", "swagger", "jsonSchemaDialect", "info", "host", "basePath", "schemes", "consumes", "produces", "servers", "security", "tags", "externalDocs", "paths", "webhooks", "components"];
    private static readonly string[] Operation = ["operationId", "tags", "summary", "description", "externalDocs", "deprecated", "*", "security", "parameters", "requestBody", "responses"];
    private static readonly string[] PathItem = ["$ref", "summary", "description", "servers", "parameters", "*", "get", "post", "put", "patch", "delete", "head", "options", "trace"];
    private static readonly string[] Schema = ["$ref", "type", "title", "description", "format", "enum", "const", "default", "*", "required", "properties", "items", "additionalProperties", "allOf", "oneOf", "anyOf", "example", "examples"];
    private static readonly string[] Components = ["securitySchemes", "parameters", "headers", "requestBodies", "responses", "examples", "links", "callbacks", "pathItems", "schemas"];

    public static void Apply(SpecMapping document)
    {
        Rank(document, Document);
        if (document.Mapping("paths") is { } paths)
        {
            SortByName(paths);
            foreach (SpecEntry path in paths.Entries)
                if (path.Value is SpecMapping item) Rank(item, PathItem);
        }

        foreach (SpecOperation operation in SpecOperation.All(document)) ApplyTo(operation.Node);
        if (document.Mapping("components") is not { } components) return;

        Rank(components, Components);
        foreach (SpecEntry section in components.Entries)
            if (section.Value is SpecMapping named) SortByName(named);
        foreach (SpecEntry schema in components.Mapping("schemas")?.Entries ?? []) ApplyToSchema(schema.Value);
    }

    private static void ApplyTo(SpecMapping operation)
    {
        Rank(operation, Operation);
        if (operation.Mapping("responses") is { } responses) SortByName(responses);
        foreach (SpecNode parameter in operation.Sequence("parameters")?.Items ?? [])
            if (parameter is SpecMapping mapping) Rank(mapping, ["$ref", "name", "in", "required", "description", "*", "schema", "example", "examples"]);
    }

    private static void ApplyToSchema(SpecNode? node)
    {
        if (node is not SpecMapping schema) return;

        Rank(schema, Schema);
        foreach (SpecEntry property in schema.Mapping("properties")?.Entries ?? []) ApplyToSchema(property.Value);
        ApplyToSchema(schema["items"]);
        ApplyToSchema(schema["additionalProperties"]);
        foreach (string list in (string[])["allOf", "oneOf", "anyOf"])
            foreach (SpecNode part in schema.Sequence(list)?.Items ?? []) ApplyToSchema(part);
    }

    private static void SortByName(SpecMapping mapping) => mapping.Entries.Reorder(mapping.Entries.OrderBy(static entry => entry.Name, StringComparer.Ordinal));

    /// <summary>The asterisk means all other keys, which keep the order of the source.</summary>
    private static void Rank(SpecMapping mapping, string[] order)
    {
        int others = Array.IndexOf(order, "*") is var star and >= 0 ? star : order.Length;
        mapping.Entries.Reorder(mapping.Entries.OrderBy(entry => Array.IndexOf(order, entry.Name) is var index and >= 0 ? index : others));
    }
}
