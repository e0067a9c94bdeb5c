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
        if (schema.MinItems is > 0 and { } fewest && schema.MaxItems is { } upTo) said.Add($"{fewest} to {upTo} items");
        else if (schema.MinItems is > 0 and { } first) said.Add(first == 1 ? "At least 1 item" : $"At least {first} items");
        else if (schema.MaxItems is { } last) said.Add(last == 1 ? "At most 1 item" : $"At most {last} items");
        if (schema.UniqueItems == true) said.Add("no duplicates");
        if (schema.MultipleOf is { } step and not 0) said.Add($"multiples of {step}");
        if (Format(schema) is { } format) said.Add(format);
        if (schema.Pattern is { Length: < 200 } pattern) said.Add($"Pattern: {pattern}");
        if (Value(schema.Default) is { Length: < 100 } standard) said.Add($"default {standard}");
        if (schema.ReadOnly) said.Add("read-only, so it is not sent");
        if (said.Count == 0) yield break;
        string line = string.Join("; ", said);
        yield return char.ToUpperInvariant(line[0]) + line.Substring(1) + ".";
    }

    // Of a text that stays a string; another type says it by itself.
    private static string? Format(IOpenApiSchema schema) => TextFormat.Find(schema.Format)?.Remark
        ?? (schema.Format is { Length: > 0 and < 60 } format and not ("password" or "string") && ScalarForms.Find(schema) == ScalarKind.String && !ScalarForms.IsBinary(schema) ? $"format {format}" : null);

    private static string? Exclusive(string? limit) => limit is null or "true" or "false" ? null : limit;

    private static string? Value(JsonNode? node) => node is JsonValue value && !SchemaTypes.IsNull(value) ? value.ToString() is { Length: > 0 } text ? text : null : null;
}
