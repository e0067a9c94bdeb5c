using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Types;

/// <summary>Collects the documentation of a part of the spec, with its limits and its evidence.</summary>
internal static class Documentation
{
    public static DocumentationModel Of(IOpenApiSchema schema, string? description = null)
    {
        string? text = description ?? schema.Description;
        return Prose.Of(null, string.IsNullOrWhiteSpace(text) ? schema.Title : text, Remarks(schema, schema is OpenApiSchemaReference));
    }

    public static DocumentationModel Of(IOpenApiParameter parameter)
    {
        IEnumerable<string> remarks = parameter.Schema is { } schema and not OpenApiSchemaReference ? Limits(schema) : [];
        return Prose.Of(null, parameter.Description ?? (parameter.Schema as OpenApiSchema)?.Description, remarks.Append(EvidenceRemark.From(parameter)));
    }

    /// <param name="schema">The schema.</param>
    /// <param name="isReference">Whether it is a reference; the limits are then documented at the referenced schema.</param>
    private static IEnumerable<string> Remarks(IOpenApiSchema schema, bool isReference) =>
        isReference ? [] : Limits(schema).Append(EvidenceRemark.From(schema));

    private static IEnumerable<string> Limits(IOpenApiSchema schema)
    {
        var said = new List<string>();
        if (schema.Minimum is { } low && schema.Maximum is { } high) said.Add($"Range: {low} to {high}");
        else if (schema.Minimum is { } minimum) said.Add($"At least {minimum}");
        else if (schema.Maximum is { } maximum) said.Add($"At most {maximum}");
        if (Exclusive(schema.ExclusiveMinimum) is { } above) said.Add($"Greater than {above}");
        if (Exclusive(schema.ExclusiveMaximum) is { } below) said.Add($"Less than {below}");
        if (schema.MinLength is { } shortest && schema.MaxLength is { } longest) said.Add($"Length: {shortest} to {longest} characters");
        else if (schema.MinLength is > 0 and { } least) said.Add($"At least {least} characters");
        else if (schema.MaxLength is { } most) said.Add($"At most {most} characters");
        if (schema.MinItems is > 0 and { } fewest) said.Add($"At least {fewest} items");
        if (schema.MaxItems is { } upTo) said.Add($"At most {upTo} items");
        if (TextFormat.Find(schema.Format)?.Remark is { } format) said.Add(format);
        if (schema.Pattern is { Length: < 200 } pattern) said.Add($"Pattern: {pattern}");
        if (Value(schema.Default) is { Length: < 100 } standard) said.Add($"default {standard}");
        if (said.Count == 0) yield break;
        string line = string.Join("; ", said);
        yield return char.ToUpperInvariant(line[0]) + line.Substring(1) + ".";
    }

    private static string? Exclusive(string? limit) => limit is null or "true" or "false" ? null : limit;

    private static string? Value(JsonNode? node) => node is JsonValue value && !SchemaTypes.IsNull(value) ? value.ToString() is { Length: > 0 } text ? text : null : null;
}
