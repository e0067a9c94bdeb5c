using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn;

/// <summary>Finds how a document describes its errors: by a shared response, otherwise by a shared schema.</summary>
/// <remarks>The document is counted once: additions use the most frequent one, so they do not change the result.</remarks>
internal sealed class ErrorResponses(SpecMapping document)
{
    private Dictionary<string, string>? _shared;
    private (bool IsKnown, string? Reference) _schema;

    /// <summary>Returns the response for an observed status.</summary>
    public SpecMapping Of(string status, long times)
    {
        if (status[0] is '4' or '5' && Shared().TryGetValue(status, out string? shared)) return Map("$ref", SpecScalar.Of(shared));

        SpecMapping response = Map("description", SpecScalar.Of("Observed; when it comes is not known."));
        response.Entries.Add(Evidence.Observed(times));
        if (status[0] is '4' or '5' && document.Text("swagger") is null && SharedSchema() is { } schema)
            InferredSchema.Set(response, "content", Map("application/json", Map("schema", Map("$ref", SpecScalar.Of(schema)))));
        return response;
    }

    private Dictionary<string, string> Shared() => _shared ??= Responses()
        .GroupBy(static response => response.Name, StringComparer.Ordinal)
        .Select(group => (Status: group.Key, Reference: MostUsed(group.Select(static response => response.Value))))
        .Where(static pair => pair.Reference is not null)
        .ToDictionary(static pair => pair.Status, static pair => pair.Reference!, StringComparer.Ordinal);

    private string? SharedSchema()
    {
        if (!_schema.IsKnown) _schema = (true, MostUsed(Responses().Where(static response => response.Name[0] is '4' or '5' or 'd').Select(Schema)));
        return _schema.Reference;
    }

    private IEnumerable<SpecEntry> Responses() => SpecOperation.All(document).SelectMany(static operation => operation.Node.Mapping("responses")?.Entries ?? []).Where(static response => response.Name.Length > 0);

    private SpecNode? Schema(SpecEntry response) => (SpecReference.Resolve(document, response.Value) as SpecMapping)?.Mapping("content")?.Mapping("application/json")?["schema"];

    private string? MostUsed(IEnumerable<SpecNode?> nodes) => nodes
        .Select(static node => (node as SpecMapping)?.Text("$ref"))
        .Where(reference => reference is not null && reference.StartsWith("#/", StringComparison.Ordinal) && SpecReference.At(document, reference[1..]) is SpecMapping)
        .GroupBy(static reference => reference, StringComparer.Ordinal)
        .OrderByDescending(static group => group.Count())
        .ThenBy(static group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
