using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi.Repairs;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Calls Microsoft.OpenApi, and returns a document or a message whatever it throws.</summary>
internal static class DocumentReader
{
    private static readonly Uri Location = new("https://spec.invalid/");

    /// <param name="root">The document; repairs change it.</param>
    /// <param name="marks">The extensions whose misspellings are reported.</param>
    /// <param name="findings">Collects the messages.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public static SpecDocument? Read(JsonNode? root, IReadOnlyCollection<string> marks, Findings findings, CancellationToken cancellationToken)
    {
        string path = findings.Path;
        if (root is not JsonObject map)
        {
            findings.Add(SpecRules.NotOpenApi, string.Empty, path, root is null ? "it has no value" : "it is not an object");
            return null;
        }

        if (!SpecVersion.Check(map, path, findings)) return null;
        HashSet<string> misspelt = MisspeltKeys.Report(map, marks, findings, cancellationToken);
        QuietFaults.Report(map, findings, misspelt, cancellationToken);
        DocumentRepair.Apply(map, findings, cancellationToken);
        try
        {
            return Read(map, findings, misspelt);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            DocumentPruner.Prune(map, part => Read(part, null, misspelt), findings, cancellationToken);
        }

        try
        {
            return Read(map, findings, misspelt);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            findings.Add(SpecRules.NotOpenApi, string.Empty, path, $"{exception.GetType().Name}: {exception.Message}");
            return null;
        }
    }

    private static SpecDocument Read(JsonObject root, Findings? findings, HashSet<string> misspelt)
    {
        var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet(), DefaultContentType = [MediaTypes.Json] };
        ReadResult result = new OpenApiJsonReader().Read(root, Location, settings);
        if (findings is not null && result.Diagnostic is { } diagnostic)
        {
            var remarks = new ReaderRemarks(root, findings, misspelt);
            foreach (OpenApiError error in diagnostic.Errors.Concat(diagnostic.Warnings)) remarks.Add(error);
        }

        OpenApiDocument document = result.Document ?? throw new InvalidOperationException(
            result.Diagnostic?.Errors.FirstOrDefault()?.Message ?? "no document");
        return new SpecDocument(document, result.Diagnostic?.SpecificationVersion ?? OpenApiSpecVersion.OpenApi3_1);
    }
}
