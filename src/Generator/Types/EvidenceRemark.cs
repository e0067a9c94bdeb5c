using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Types;

/// <summary>Describes the evidence for a part of the spec, for the documentation.</summary>
internal static class EvidenceRemark
{
    public static string From(IOpenApiReadOnlyExtensible element) => From(element.Node(ExtensionNames.Evidence));

    public static string From(OpenApiOperation operation) => From(operation.Node(ExtensionNames.Evidence));

    /// <summary>Returns whether the operation is only concluded and was never observed.</summary>
    public static bool IsInferred(OpenApiOperation operation) =>
        operation.Node(ExtensionNames.Evidence) is JsonObject mark && Text(mark, EvidenceMark.Grade) == EvidenceMark.Inferred;

    private static string From(JsonNode? node)
    {
        // Certain evidence needs no remark.
        if (node is not JsonObject mark || Text(mark, EvidenceMark.Grade) is not { } grade || Text(mark, EvidenceMark.Confidence) == EvidenceMark.High) return string.Empty;

        string confidence = Text(mark, EvidenceMark.Confidence) is { } level ? $" ({level} confidence)" : string.Empty;
        string note = Text(mark, EvidenceMark.Note) is { } said ? " " + Prose.Line(said).TrimEnd('.') + "." : string.Empty;
        return $"Evidence: {Prose.Line(grade)}{confidence}.{note}";
    }

    private static string? Text(JsonObject mark, string key) => mark[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}
