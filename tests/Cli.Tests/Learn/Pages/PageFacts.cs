using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Tests.Learn.Pages.Layouts;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Learn.Pages;

/// <summary>What a page says and what a description says, as lines that can be compared.</summary>
internal static class PageFacts
{
    public static IReadOnlyList<string> Of(PageModel page, PageLayout layout)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (PageOperation operation in page.Operations)
        {
            string name = $"{operation.Method} {operation.Route}";
            facts.Add(name);
            facts.Add($"{name} status {operation.Status}");
            if (layout.TellsErrors) foreach ((int status, _) in operation.Errors) facts.Add($"{name} status {status}");
            foreach (PageField field in operation.In("query")) facts.Add($"{name} query {field.Name}{(layout.TellsRequired ? $": {Type(field.Type)}{(field.IsRequired ? "!" : string.Empty)}" : string.Empty)}");
            foreach (PageField field in operation.In("body").Where(_ => operation.IsUpload)) facts.Add($"{name} part {field.Name}: {field.Type}{(layout.TellsRequired && field.IsRequired ? "!" : string.Empty)}");
            if (!operation.IsUpload) Json(facts, $"{name} body", operation.Body, [.. operation.In("body").Where(field => layout.TellsRequired && field.IsRequired).Select(static field => field.Name)]);
            Json(facts, $"{name} answer", operation.Answer, []);
            if (operation.File is not null) facts.Add($"{name} file {operation.File}");
        }

        return [.. facts];
    }

    public static IReadOnlyList<string> Of(SpecMapping document, PageLayout layout)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (SpecOperation operation in SpecOperation.All(document))
        {
            string name = $"{operation.Method} {operation.Path}";
            facts.Add(name);
            foreach (SpecEntry response in operation.Node.Mapping("responses")!.Entries)
            {
                facts.Add($"{name} status {response.Name}");
                foreach (SpecEntry media in (response.Value as SpecMapping)?.Mapping("content")?.Entries ?? [])
                {
                    SpecMapping schema = ((SpecMapping)media.Value).Mapping("schema")!;
                    if (media.Name == "application/json") Schema(facts, $"{name} answer", schema);
                    else facts.Add($"{name} file {media.Name}");
                }
            }

            foreach (SpecMapping parameter in SpecParameters.InQuery(document, operation))
                facts.Add($"{name} query {parameter.Text("name")}{(layout.TellsRequired ? $": {parameter.Mapping("schema")!.Text("type")}{(parameter.Text("required") == "true" ? "!" : string.Empty)}" : string.Empty)}");
            foreach (SpecEntry media in operation.Node.Mapping("requestBody")?.Mapping("content")?.Entries ?? [])
            {
                SpecMapping schema = ((SpecMapping)media.Value).Mapping("schema")!;
                if (media.Name == "application/json") Schema(facts, $"{name} body", schema);
                else
                {
                    foreach (SpecEntry part in schema.Mapping("properties")!.Entries)
                        facts.Add($"{name} part {part.Name}: {(((SpecMapping)part.Value).Text("format") == "binary" ? "file" : ((SpecMapping)part.Value).Text("type"))}{(IsRequired(schema, part.Name) ? "!" : string.Empty)}");
                }
            }
        }

        return [.. facts];
    }

    private static string Type(string type) => type == "date" ? "string" : type;

    private static void Json(SortedSet<string> facts, string path, JsonNode? value, string[] required)
    {
        if (value is JsonObject fields)
        {
            foreach ((string name, JsonNode? inner) in fields)
            {
                facts.Add($"{path}.{name}: {TypeOf(inner)}{(required.Contains(name) ? "!" : string.Empty)}");
                Json(facts, $"{path}.{name}", inner, []);
            }
        }
        else if (value is JsonArray items)
        {
            foreach (JsonNode? item in items) Json(facts, path, item, []);
        }
    }

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch { JsonValueKind.String => "string", JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer", _ => "boolean" },
    };

    private static void Schema(SortedSet<string> facts, string path, SpecMapping schema)
    {
        foreach (SpecEntry property in schema.Mapping("properties")?.Entries ?? [])
        {
            var field = (SpecMapping)property.Value;
            string type = string.Join('|', field["type"] switch { SpecScalar one => [one.Value], SpecSequence list => list.Items.OfType<SpecScalar>().Select(static item => item.Value).Where(static word => word != "null"), _ => [] });
            facts.Add($"{path}.{property.Name}: {type}{(IsRequired(schema, property.Name) ? "!" : string.Empty)}");
            Schema(facts, $"{path}.{property.Name}", field);
            if (field.Mapping("items") is { } items) Schema(facts, $"{path}.{property.Name}", items);
        }
    }

    private static bool IsRequired(SpecMapping schema, string name) => schema.Sequence("required")?.Items.OfType<SpecScalar>().Any(item => item.Value == name) == true;
}
