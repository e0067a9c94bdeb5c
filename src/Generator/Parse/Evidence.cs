using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Generator.Parse;

/// <summary>Where a statement of the spec comes from: <c>x-officegest-evidence</c>.</summary>
internal static class Evidence
{
    private const string Key = "x-officegest-evidence";

    public static string Remark(IOpenApiReadOnlyExtensible element) => Remark(element.Node(Key));

    public static string Remark(OpenApiOperation operation) => Remark(operation.Node(Key));

    /// <summary>Never seen, only concluded: not to be relied on.</summary>
    public static bool IsInferred(OpenApiOperation operation) => operation.Node(Key) is JsonObject mark && Text(mark, "grade") == "inferred";

    private static string Remark(JsonNode? node)
    {
        if (node is not JsonObject mark || Text(mark, "grade") is not { } grade) return string.Empty;
        string confidence = Text(mark, "confidence") is { } level ? $" ({level} confidence)" : string.Empty;
        string note = Text(mark, "note") is { } said ? " " + Prose.Line(said).TrimEnd('.') + "." : string.Empty;
        return $"Evidence: {Prose.Line(grade)}{confidence}.{note}";
    }

    private static string? Text(JsonObject mark, string key) => mark[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}
