using Microsoft.OpenApi;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.OpenApi;

/// <summary>A schema together with its place in the text.</summary>
internal readonly record struct SchemaSite(IOpenApiSchema Schema, string Pointer)
{
    public SchemaSite Child(IOpenApiSchema schema, string first) => new(schema, JsonPointers.Append(Pointer, first));

    public SchemaSite Child(IOpenApiSchema schema, string first, string second) =>
        new(schema, JsonPointers.Append(JsonPointers.Append(Pointer, first), second));
}

/// <summary>A document that Microsoft.OpenApi has read. References are resolved here, since Microsoft.OpenApi is slow at that and can throw.</summary>
internal sealed class SpecDocument(OpenApiDocument document, OpenApiSpecVersion version)
{
    private readonly string _components = version == OpenApiSpecVersion.OpenApi2_0 ? string.Empty : "/components";
    private readonly string _schemas = version == OpenApiSpecVersion.OpenApi2_0 ? "/definitions" : "/components/schemas";

    public OpenApiDocument Document { get; } = document;

    public bool IsSwagger { get; } = version == OpenApiSpecVersion.OpenApi2_0;

    public IDictionary<string, IOpenApiSchema> Schemas { get; } =
        (document.Components?.Schemas ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>())
        .Where(static pair => pair.Value is not null)
        .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    public SchemaSite Schema(string id) => new(Schemas[id], JsonPointers.Append(_schemas, id));

    /// <summary>Returns the name of the component that the schema refers to; null for an inline schema or an unresolved reference.</summary>
    public string? ReferencedId(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? Id(reference.Reference, Schemas) : null;

    public (IOpenApiParameter Value, string Pointer)? Resolve(IOpenApiParameter? parameter, string pointer) => parameter is OpenApiParameterReference reference
        ? Find(reference.Reference, Document.Components?.Parameters, "parameters")
        : At(parameter, pointer);

    public (IOpenApiRequestBody Value, string Pointer)? Resolve(IOpenApiRequestBody? body, string pointer) => body is OpenApiRequestBodyReference reference
        ? Find(reference.Reference, Document.Components?.RequestBodies, "requestBodies")
        : At(body, pointer);

    public (IOpenApiResponse Value, string Pointer)? Resolve(IOpenApiResponse? response, string pointer) => response is OpenApiResponseReference reference
        ? Find(reference.Reference, Document.Components?.Responses, "responses")
        : At(response, pointer);

    public (IOpenApiMediaType Value, string Pointer)? Resolve(IOpenApiMediaType? media, string pointer) => media is OpenApiMediaTypeReference reference
        ? Find(reference.Reference, Document.Components?.MediaTypes, "mediaTypes")
        : At(media, pointer);

    // If a spec has a string or a list in place of an object, Microsoft.OpenApi returns null despite its nullable annotations.
    private static (T Value, string Pointer)? At<T>(T? value, string pointer)
        where T : class =>
        value is null ? null : (value, pointer);

    private (T Value, string Pointer)? Find<T>(BaseOpenApiReference reference, IDictionary<string, T>? components, string kind)
        where T : class
    {
        if (components is null || Id(reference, components) is not { } id) return null;
        T? value = components[id];
        // References of components were resolved before the document was read.
        return value is IOpenApiReferenceHolder ? null : At(value, JsonPointers.Append($"{_components}/{kind}", id));
    }

    private static string? Id<T>(BaseOpenApiReference reference, IDictionary<string, T> components)
    {
        string id = reference.Id ?? string.Empty;
        if (components.ContainsKey(id)) return id;
        id = JsonPointers.Unescape(id.IndexOf('%') < 0 ? id : Uri.UnescapeDataString(id));
        return components.ContainsKey(id) ? id : null;
    }
}
