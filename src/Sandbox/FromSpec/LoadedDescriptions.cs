using System.Collections.Concurrent;
using Microsoft.OpenApi;
using OfficeGest.Specification;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Reads a spec once per process, even if several sandboxes use it.</summary>
internal static class LoadedDescriptions
{
    private const int MostKept = 16;

    private static readonly ConcurrentDictionary<string, OpenApiDocument> Read = new(StringComparer.Ordinal);

    public static OpenApiDocument Load(SandboxSpec spec)
    {
        if (Read.Count >= MostKept)
            Read.Clear();
        return Read.GetOrAdd(spec.Text, Parse);
    }

    private static OpenApiDocument Parse(string text)
    {
        var findings = new Findings("description", text);
        // Despite errors in some places, the parts that could be read are served.
        if (Description.Read(findings, CancellationToken.None) is { Document: { Paths.Count: > 0 } document })
            return document;
        var reason = findings.ToDiagnostics(CancellationToken.None)
            .OrderByDescending(finding => finding.Rule.Severity)
            .Select(finding => finding.Message)
            .FirstOrDefault();
        throw new FormatException($"The spec cannot be read: {reason ?? "it has no paths."}");
    }
}
