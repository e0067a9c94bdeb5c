using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns PHP's spellings of null: <c>""</c>, a zero date, <c>[]</c>. Marks the value in the spec, and makes it nullable.</summary>
internal static class EmptyLesson
{
    /// <returns>What was learned; null if the spec has no place for it.</returns>
    public static string? Learn(SpecMapping document, InferredSchema inferred, FieldPlace place, string[] forms)
    {
        // An empty map is a map and not null.
        bool isNull = !SchemaView.Of(document, place.Node).IsMap || forms.Any(static form => form != ValueForm.EmptyArray);
        bool nullable = isNull && NullLesson.Allow(document, inferred, place);
        if (place.Node is not SpecMapping node || node["$ref"] is not null) return null;

        InferredSchema.Set(node, ExtensionNames.EmptyIsNull, SpecScalar.Literal("true"));
        string comes = $"it is sent as {string.Join(", ", forms)} for null";
        return nullable ? $"The value may be null: {comes}." : char.ToUpperInvariant(comes[0]) + comes[1..] + ".";
    }
}
