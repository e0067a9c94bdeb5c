using System.Text.Json.Nodes;
using OfficeGest.Cli.Yaml;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Creates the request body that a page describes.</summary>
internal static class DocumentedRequest
{
    public static SpecMapping? Of(MergedOperation operation, DocumentedSchema schemas)
    {
        DocumentedField[] fields = [.. operation.Fields.Where(static field => field.Place == FieldGroup.Body)];
        bool hasFile = fields.Any(static field => FieldType.IsFile(field.Type));
        CallBody[] bodies = [.. operation.Bodies];
        var content = new SpecMapping();
        foreach (IGrouping<CallBodyKind, CallBody> kind in bodies.GroupBy(static body => body.Kind)) Add(content, kind.Key, [.. kind.Select(static body => body.Value)], fields, schemas);
        if (bodies.Length == 0 && fields.Length > 0 && operation.Method is "POST" or "PUT" or "PATCH") Add(content, hasFile ? CallBodyKind.Multipart : CallBodyKind.Json, [], fields, schemas);
        if (content.Entries.Count == 0) return null;

        SpecMapping body = Map("required", SpecScalar.Literal("true"));
        InferredSchema.Set(body, "content", content);
        return body;
    }

    private static void Add(SpecMapping content, CallBodyKind kind, IReadOnlyList<JsonNode?> samples, IReadOnlyList<DocumentedField> fields, DocumentedSchema schemas)
    {
        if (kind == CallBodyKind.Binary)
        {
            SpecMapping file = Map("type", SpecScalar.Of("string"));
            InferredSchema.Set(file, "format", "binary");
            InferredSchema.Set(content, "application/octet-stream", Map("schema", file));
            return;
        }

        SpecMapping schema = schemas.Sent([.. samples.Where(static sample => sample is not JsonObject { Count: 0 })], fields);
        if (kind == CallBodyKind.Multipart)
        {
            foreach (string name in samples.OfType<JsonObject>().SelectMany(static sample => sample).Where(static field => CodeBody.IsFile(field.Value)).Select(static field => field.Key).Distinct(StringComparer.Ordinal))
                if (schema.Mapping("properties")?.Mapping(name) is { } field)
                {
                    InferredSchema.Set(field, "type", "string");
                    InferredSchema.SetAfter(field, "type", "format", SpecScalar.Of("binary"));
                }
        }

        string media = kind switch { CallBodyKind.Multipart => "multipart/form-data", CallBodyKind.Form => "application/x-www-form-urlencoded", _ => "application/json" };
        InferredSchema.Set(content, media, Map("schema", schema));
    }
}
