using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Lint;

/// <summary>Checks the descriptions of schemas and their fields.</summary>
internal static class SchemaAdvice
{
    public static IEnumerable<Finding> Of(SpecMapping document)
    {
        foreach (SpecEntry schema in document.Mapping("components")?.Mapping("schemas")?.Entries ?? [])
        {
            if (schema.Value is not SpecMapping node) continue;

            string pointer = "/components/schemas/" + SpecReference.Escape(schema.Name);
            if (node["description"] is null && node["$ref"] is null)
                yield return SpecAdvice.At(schema.Key, "no-schema-description", pointer, $"The schema '{schema.Name}' has no description.");

            SpecEntries fields = node.Mapping("properties")?.Entries ?? new SpecEntries();
            string[] silent = [.. fields.Where(field => !IsDescribed(document, field.Value)).Select(static field => field.Name)];
            if (silent.Length > 0)
                yield return SpecAdvice.At(schema.Key, "no-field-description", pointer, $"The schema '{schema.Name}' has {silent.Length} of {fields.Count} fields without a description: {string.Join(", ", silent)}.");
        }
    }

    private static bool IsDescribed(SpecMapping document, SpecNode field) =>
        field is not SpecMapping mapping || mapping["description"] is not null || (SpecReference.Resolve(document, mapping) as SpecMapping)?["description"] is not null;
}
