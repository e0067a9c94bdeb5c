using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>The x-officegest-* marks of a description.</summary>
internal static class SpecExtension
{
    public static JsonNode? Mark(this IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions is not null && extensions.TryGetValue(name, out var mark) && mark is JsonNodeExtension json ? json.Node : null;

    public static string? Text(this IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions.Mark(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
