using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Lint;

/// <summary>
/// Keys that look like one that means something. JSON Schema allows any key, and OpenAPI any that begins with <c>x-</c>, so nobody else complains
/// about <c>propertys</c>: the record just stays empty.
/// </summary>
internal static class SpellingAdvice
{
    private static readonly string[] Marks =
    [
        "x-officegest-constant", "x-officegest-empty-is-null", "x-officegest-envelope", "x-officegest-evidence", "x-officegest-field", "x-officegest-match", "x-officegest-module",
        "x-officegest-name", "x-officegest-nulls", "x-officegest-paging", "x-officegest-quirks", "x-officegest-type", "x-extensible-enum",
    ];

    private static readonly string[] Keywords =
    [
        "$ref", "type", "format", "title", "description", "enum", "const", "default", "required", "properties", "items", "additionalProperties",
        "patternProperties", "prefixItems", "propertyNames", "unevaluatedProperties", "allOf", "oneOf", "anyOf", "not", "nullable", "readOnly",
        "writeOnly", "deprecated", "discriminator", "example", "examples", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "minProperties",
        "maxProperties", "externalDocs", "xml",
    ];

    /// <summary>What is under these is no part of the description, or has other keys.</summary>
    private static readonly HashSet<string> Others =
        new(["example", "examples", "default", "enum", "const", "value", "discriminator", "xml", "externalDocs"], StringComparer.Ordinal);

    /// <summary>Under these a document names things as it likes.</summary>
    private static readonly HashSet<string> Names =
        new(["properties", "patternProperties", "schemas", "$defs", "definitions", "dependentSchemas"], StringComparer.Ordinal);

    public static IEnumerable<Finding> Of(SpecMapping document) => Of(document, string.Empty, isSchema: false);

    private static IEnumerable<Finding> Of(SpecMapping mapping, string pointer, bool isSchema)
    {
        foreach (SpecEntry entry in mapping.Entries)
        {
            string at = $"{pointer}/{SpecReference.Escape(entry.Name)}";
            if (Meant(entry.Name, isSchema) is { } meant)
                yield return SpecAdvice.At(entry.Key, "misspelt-key", at, $"'{entry.Name}' means nothing here and is not read; '{meant}' does.");
            if (Others.Contains(entry.Name)) continue;

            bool isNames = Names.Contains(entry.Name);
            bool holdsSchemas = isSchema || entry.Name is "schema" or "schemas" or "definitions";
            foreach (Finding finding in Of(entry.Value, at, holdsSchemas, isNames)) yield return finding;
        }
    }

    private static IEnumerable<Finding> Of(SpecNode node, string pointer, bool isSchema, bool isNames) => node switch
    {
        SpecMapping names when isNames => names.Entries.SelectMany(entry => Of(entry.Value, $"{pointer}/{SpecReference.Escape(entry.Name)}", isSchema, isNames: false)),
        SpecMapping mapping => Of(mapping, pointer, isSchema),
        SpecSequence sequence => sequence.Items.SelectMany((item, i) => Of(item, $"{pointer}/{i}", isSchema, isNames: false)),
        _ => [],
    };

    private static string? Meant(string key, bool isSchema)
    {
        string[] known = key.StartsWith("x-", StringComparison.Ordinal) ? Marks : isSchema ? Keywords : [];
        return known.Contains(key, StringComparer.Ordinal) ? null : Array.Find(known, word => Likeness.IsSlip(key, word));
    }
}
