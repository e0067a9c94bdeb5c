using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Where in the document the last step of a path is described.</summary>
/// <param name="Around">The schema of what the value stands in.</param>
/// <param name="Name">The key, or the step for any item or value.</param>
internal readonly record struct FieldPlace(SchemaView Around, string Name)
{
    /// <summary>The value's own schema, where it is written.</summary>
    public SpecNode? Node => Name switch
    {
        DriftPath.AnyItem => Around.Items,
        DriftPath.AnyValue => Around.AdditionalProperties,
        _ => Around.Property(Name)?.Node,
    };

    public static bool TryFind(SpecMapping document, SpecNode? schema, IReadOnlyList<string> steps, out FieldPlace place)
    {
        var around = SchemaView.Of(document, schema);
        for (int i = 0; i < steps.Count - 1 && around.Parts.Count > 0; i++) around = SchemaView.Of(document, new FieldPlace(around, steps[i]).Node);
        place = new FieldPlace(around, steps[^1]);
        return around.Parts.Count > 0;
    }

    /// <summary>Puts another node in the place of the value's own.</summary>
    public void Replace(SpecMapping with)
    {
        if (Name is DriftPath.AnyItem) InferredSchema.Set(Around.Parts.First(static part => part["items"] is not null), "items", with);
        else if (Name is DriftPath.AnyValue) InferredSchema.Set(Around.Parts.First(static part => part.Mapping("additionalProperties") is not null), "additionalProperties", with);
        else InferredSchema.Set(Around.Property(Name)!.Value.Owner.Mapping("properties")!, Name, with);
    }
}
