using System.Text.Json.Nodes;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification;

/// <summary>Reads an OpenAPI spec of any version, in JSON or YAML. The generator, the tool and the sandbox all use this class.</summary>
internal static class Description
{
    /// <returns>Null if the document cannot be used; the findings then contain the reason.</returns>
    public static SpecDocument? Read(Findings findings, CancellationToken cancellationToken) =>
        TextGuard.Read(findings, cancellationToken) is { } root ? Read(root, findings, cancellationToken) : null;

    private static SpecDocument? Read(JsonNode root, Findings findings, CancellationToken cancellationToken)
    {
        // Before anything is moved, so that positions refer to the original text.
        findings.Places.Begin(root);
        if (root is JsonObject) MarkValues.Report(root, findings, cancellationToken);
        return DocumentReader.Read(root, ExtensionNames.All, findings, cancellationToken);
    }
}
