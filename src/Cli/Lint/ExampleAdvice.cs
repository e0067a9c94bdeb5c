using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Lint;

/// <summary>Checks for examples, which the sandbox returns.</summary>
internal static class ExampleAdvice
{
    public static IEnumerable<Finding> Of(SpecMapping document)
    {
        foreach (SpecOperation operation in SpecOperation.All(document))
        {
            foreach ((string what, SpecMapping content) in Contents(document, operation))
            {
                if (content.Entries.FirstOrDefault(static media => media.Name.Contains("json", StringComparison.OrdinalIgnoreCase))?.Value is SpecMapping json && !HasExample(document, json))
                    yield return SpecAdvice.At(operation.Key, "no-example", operation.Pointer, $"The {what} of the operation '{operation.Name}' has no example.");
            }
        }

        foreach (SpecEntry schema in document.Mapping("components")?.Mapping("schemas")?.Entries ?? [])
        {
            if (schema.Value is SpecMapping { } node && node["properties"] is not null && !HasOwnExample(document, node))
                yield return SpecAdvice.At(schema.Key, "no-example", "/components/schemas/" + SpecReference.Escape(schema.Name), $"The schema '{schema.Name}' has no example.");
        }
    }

    private static IEnumerable<(string What, SpecMapping Content)> Contents(SpecMapping document, SpecOperation operation)
    {
        if ((SpecReference.Resolve(document, operation.Node["requestBody"]) as SpecMapping)?.Mapping("content") is { } request) yield return ("request", request);

        foreach (SpecEntry response in operation.Node.Mapping("responses")?.Entries ?? [])
        {
            if (response.Name.StartsWith('2') && (SpecReference.Resolve(document, response.Value) as SpecMapping)?.Mapping("content") is { } content)
                yield return ($"response {response.Name}", content);
        }
    }

    private static bool HasExample(SpecMapping document, SpecMapping media) =>
        media["example"] is not null || media["examples"] is not null || (SpecReference.Resolve(document, media["schema"]) is SpecMapping schema && HasOwnExample(document, schema));

    private static bool HasOwnExample(SpecMapping document, SpecMapping schema)
    {
        if (schema["example"] is not null || schema["examples"] is not null) return true;

        SpecEntries? fields = schema.Mapping("properties")?.Entries;
        return fields is { Count: > 0 } && fields.All(field =>
            SpecReference.Resolve(document, field.Value) is SpecMapping value && (value["example"] is not null || value["examples"] is not null));
    }
}
