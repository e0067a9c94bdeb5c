using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>An operation as the document states it, read by nothing of the generator's.</summary>
internal sealed record RawOperation(
    string Method, string Path, string? Id, IReadOnlyList<RawParameter> Parameters, RawBody? Body, IReadOnlyDictionary<string, IReadOnlyDictionary<string, RawContent>> Answers)
{
    public string Name => $"{Method} {Path}";
}

/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Style">By the names of OpenAPI 3; <c>collectionFormat</c> is translated.</param>
internal sealed record RawParameter(string Name, string In, bool Required, JsonNode? Schema, JsonNode? Example, string Style, bool Explode, bool AsJson);

internal sealed record RawBody(bool Required, IReadOnlyDictionary<string, RawContent> Contents);

/// <param name="Encoding">By property, of a form.</param>
internal sealed record RawContent(JsonNode? Schema, JsonObject? Encoding);
