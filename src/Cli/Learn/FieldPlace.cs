using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>The place in the document that describes the last step of a path.</summary>
/// <param name="Around">The schema of the object, list or map that contains the value.</param>
/// <param name="Name">The key, or the step for any item or value.</param>
internal readonly record struct FieldPlace(SchemaView Around, string Name)
{
    /// <summary>The schema of the value.</summary>
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

    /// <summary>Replaces the schema of the value.</summary>
    public void Replace(SpecMapping with)
    {
        if (Name is DriftPath.AnyItem) InferredSchema.Set(Around.Parts.First(static part => part["items"] is not null), "items", with);
        else if (Name is DriftPath.AnyValue) InferredSchema.Set(Around.Parts.First(static part => part.Mapping("additionalProperties") is not null), "additionalProperties", with);
        else InferredSchema.Set(Around.Property(Name)!.Value.Owner.Mapping("properties")!, Name, with);
    }
}
