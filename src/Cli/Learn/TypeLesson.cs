using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Another type than the promised one. What clients read all the same changes the spec only where it can say so without changing the C#.</summary>
internal static class TypeLesson
{
    public static Lesson Learn(SpecMapping document, InferredSchema inferred, FieldPlace place, DriftEntry entry)
    {
        if (place.Node is not SpecMapping node) return Lesson.Left(entry, "The spec has no place for it.");

        var view = SchemaView.Of(document, node);
        string forms = string.Join(", ", entry.Received.Keys.Order(StringComparer.Ordinal));
        if (entry.Received.Count > 0 && entry.Received.Keys.All(form => Fit.Of(view, form) == Fits.Yes)) return Lesson.Known(entry);
        if (node["$ref"] is not null) return Lesson.Left(entry, $"It is {forms}; the schema is shared, so change it by hand.");

        string[] types = [.. view.Types.Where(static type => type != "null")];
        bool nullable = view.AllowsNull;
        if (types is ["number"] && entry.Received.Keys.All(static form => form is ValueForm.NumericText))
        {
            inferred.SetTypes(node, ["string"], nullable);
            InferredSchema.Set(node, "format", "decimal");
            Examples.AsText(node);
            return Lesson.Learned(entry, "The number is sent as text; it stays a decimal in C#.");
        }

        if (types is ["boolean"] && entry.Received.Keys.All(static form => form is ValueForm.Integer) && !nullable)
        {
            inferred.SetTypes(node, ["integer"], nullable);
            InferredSchema.Set(node, "x-officegest-type", "boolean");
            return Lesson.Learned(entry, "The boolean is sent as 1 or 0; it stays a bool in C#.");
        }

        if (entry.Kind == DriftKind.TypeCoerced) return Lesson.Left(entry, $"It is {forms}; clients read it all the same, so it stays {string.Join(" or ", types)}.");

        SpecMapping learned = inferred.Of(entry.Received.Keys);
        foreach (SpecEntry kept in node.Entries.Where(static item => item.Name is "description" or "title" || item.Name.StartsWith("x-officegest-name", StringComparison.Ordinal))) learned.Entries.Add(kept);
        learned.Entries.Add(Evidence.Observed(entry.Count));
        place.Replace(learned);
        return Lesson.Learned(entry, $"It is {forms} instead of {string.Join(" or ", types)}.");
    }
}
