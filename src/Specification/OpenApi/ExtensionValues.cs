using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Values of <c>x-…</c> keys.</summary>
internal static class ExtensionValues
{
    public static JsonNode? Node(this IOpenApiReadOnlyExtensible element, string name) =>
        element.Extensions is { } extensions && extensions.TryGetValue(name, out IOpenApiExtension? extension) && extension is JsonNodeExtension json
            ? json.Node
            : null;

    /// <summary>Operations have extensions, but do not implement the same interface.</summary>
    public static JsonNode? Node(this OpenApiOperation operation, string name) =>
        operation.Extensions is { } extensions && extensions.TryGetValue(name, out IOpenApiExtension? extension) && extension is JsonNodeExtension json
            ? json.Node
            : null;

    public static bool Has(this IOpenApiReadOnlyExtensible element, string name) => element.Extensions?.ContainsKey(name) == true;

    public static string? Text(this IOpenApiReadOnlyExtensible element, string name) =>
        element.Node(name) is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;

    public static IReadOnlyList<string?>? Texts(this IOpenApiReadOnlyExtensible element, params string[] names)
    {
        foreach (string name in names)
        {
            if (element.Node(name) is JsonArray list) return [.. list.Select(static item => item is JsonValue ? item.ToString() : null)];
        }

        return null;
    }
}
