using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn;

/// <summary>Finds the shared schema of a document for the <c>meta</c> of a new response, which has more figures than one sample shows.</summary>
internal sealed class SharedMeta(SpecMapping document)
{
    /// <summary>Replaces the <c>meta</c> of a response schema by a reference, if a schema that other operations use for theirs has all of its keys with the same types.</summary>
    public void Apply(SpecMapping response)
    {
        if (response.Mapping("properties") is not { } properties || properties.Mapping(EnvelopeConvention.Meta)?.Mapping("properties") is not { Entries.Count: > 0 } sampled) return;
        if (Closest(sampled) is { } reference) InferredSchema.Set(properties, EnvelopeConvention.Meta, Map("$ref", SpecScalar.Of(reference)));
    }

    private string? Closest(SpecMapping sampled) => SpecOperation.All(document)
        .Select(operation => (SpecReference.Resolve(document, Answers.Schema(document, operation)) as SpecMapping)?.Mapping("properties")?.Mapping(EnvelopeConvention.Meta)?.Text("$ref"))
        .OfType<string>()
        .GroupBy(static reference => reference, StringComparer.Ordinal)
        .Select(group => (Reference: group.Key, Uses: group.Count(), Known: (SpecReference.Resolve(document, Map("$ref", SpecScalar.Of(group.Key))) as SpecMapping)?.Mapping("properties")))
        .Where(one => one.Known is { } known && sampled.Entries.All(entry => Fits(known[entry.Name], entry.Value)))
        .OrderBy(static one => one.Known!.Entries.Count)
        .ThenByDescending(static one => one.Uses)
        .ThenBy(static one => one.Reference, StringComparer.Ordinal)
        .FirstOrDefault().Reference;

    private bool Fits(SpecNode? known, SpecNode sampled) =>
        SpecReference.Resolve(document, known) is SpecMapping schema && (Types(schema) is not { Count: > 0 } types || Types(sampled) is not { Count: > 0 } seen || types.Overlaps(seen));

    private static HashSet<string> Types(SpecNode schema) => schema is SpecMapping mapping
        ? [.. (mapping.Sequence("type")?.Items ?? [mapping["type"]!]).OfType<SpecScalar>().Select(static type => type.Value is "integer" ? "number" : type.Value).Where(static type => type != "null")]
        : [];
}
