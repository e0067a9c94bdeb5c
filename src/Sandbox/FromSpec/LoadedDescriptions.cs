using System.Collections.Concurrent;
using Microsoft.OpenApi;
using OfficeGest.Specification;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Reads a description once per process, however many sandboxes are started with it.</summary>
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
        // Errors in one place are no reason to serve nothing: what could be read is served.
        if (Description.Read(findings, CancellationToken.None) is { Document: { Paths.Count: > 0 } document })
            return document;
        var reason = findings.ToDiagnostics(CancellationToken.None)
            .OrderByDescending(finding => finding.Rule.Severity)
            .Select(finding => finding.Message)
            .FirstOrDefault();
        throw new FormatException($"The description cannot be read: {reason ?? "it has no paths."}");
    }
}
