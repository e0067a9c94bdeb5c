using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Specs;

/// <summary>Finds the parameters of an operation, including those of its path item.</summary>
internal static class SpecParameters
{
    public static IEnumerable<SpecMapping> InQuery(SpecMapping document, SpecOperation operation)
    {
        SpecSequence? shared = document.Mapping("paths")?.Mapping(operation.Path)?.Sequence("parameters");
        return (operation.Node.Sequence("parameters")?.Items ?? []).Concat(shared?.Items ?? [])
            .Select(node => SpecReference.Resolve(document, node)).OfType<SpecMapping>()
            .Where(static parameter => parameter.Text("in") == "query");
    }

    /// <summary>Returns a sample value in the spec: the example, the default or the first listed value.</summary>
    public static string? Sample(SpecMapping parameter, Drift.SchemaView schema)
    {
        if (parameter.Text("example") is { } example) return example;
        if ((parameter.Mapping("examples")?.Entries.First?.Value as SpecMapping)?.Text("value") is { } named) return named;
        if (schema.Text("default") is { } preset) return preset;
        if (schema.Parts.Select(static part => part.Text("example") ?? (part.Sequence("examples")?.Items.FirstOrDefault() as SpecScalar)?.Value).FirstOrDefault(static value => value is not null) is { } sample) return sample;
        return (schema.KnownValues?.Items.FirstOrDefault() as SpecScalar)?.Value;
    }
}
