using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns a null that the spec does not allow.</summary>
internal static class NullLesson
{
    public static Lesson Learn(SpecMapping document, InferredSchema inferred, FieldPlace place, DriftEntry entry)
    {
        if (place.Node is not SpecMapping node) return Lesson.Left(entry, "The spec has no place for it.");
        if (SchemaView.Of(document, node).AllowsNull || Chooses(node)) return Lesson.Known(entry);
        return Allow(document, inferred, place)
            ? Lesson.Learned(entry, "The value may be null.")
            : Lesson.Left(entry, "The schema has no type of its own that could become nullable.");
    }

    /// <summary>Makes the value nullable; returns false if it already is or cannot be.</summary>
    public static bool Allow(SpecMapping document, InferredSchema inferred, FieldPlace place)
    {
        if (place.Node is not SpecMapping node) return false;

        var view = SchemaView.Of(document, node);
        if (view.AllowsNull || Chooses(node)) return false;

        // Other references to the same schema may not be nullable.
        if (node["$ref"] is not null) place.Replace(Around(node, inferred.HasTypeLists));
        else if (node["type"] is not null) inferred.SetTypes(node, [.. view.Types], nullable: true);
        else if (view.LooseType is not null) InferredSchema.Set(node, "nullable", SpecScalar.Literal("true"));
        else return false;

        // A list of values without null forbids null, whatever the type is.
        if (node.Sequence("enum") is { } values && !values.Items.OfType<SpecScalar>().Any(static value => !value.IsText && value.Value == "null")) values.Items.Add(SpecScalar.Literal("null"));
        return true;
    }

    private static bool Chooses(SpecMapping node) =>
        node.Sequence("anyOf")?.Items.Exists(static item => item is SpecMapping mapping && mapping.Text("type") == "null") == true;

    private static SpecMapping Around(SpecMapping reference, bool hasNullType)
    {
        var list = new SpecSequence();
        list.Items.Add(reference);
        var around = new SpecMapping();
        if (hasNullType)
        {
            var none = new SpecMapping();
            InferredSchema.Set(none, "type", "null");
            list.Items.Add(none);
            InferredSchema.Set(around, "anyOf", list);
        }
        else
        {
            InferredSchema.Set(around, "allOf", list);
            InferredSchema.Set(around, "nullable", SpecScalar.Literal("true"));
        }

        return around;
    }
}
