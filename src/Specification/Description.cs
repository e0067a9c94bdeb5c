using System.Text.Json.Nodes;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification;

/// <summary>Reads an OpenAPI description of any version, in JSON or YAML. The generator, the tool and the sandbox all begin here.</summary>
internal static class Description
{
    /// <returns>Null when nothing of the document can be used; the findings then say why.</returns>
    public static SpecDocument? Read(Findings findings, CancellationToken cancellationToken) =>
        TextGuard.Read(findings, cancellationToken) is { } root ? Read(root, findings, cancellationToken) : null;

    private static SpecDocument? Read(JsonNode root, Findings findings, CancellationToken cancellationToken)
    {
        // Before anything is moved: the places are those of the text.
        findings.Places.Begin(root);
        if (root is JsonObject) MarkValues.Report(root, findings, cancellationToken);
        return DocumentReader.Read(root, ExtensionNames.All, findings, cancellationToken);
    }
}
