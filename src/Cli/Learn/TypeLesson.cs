using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns another type than the documented one. If clients can read the value anyway, the spec is changed only if the C# type stays the same.</summary>
internal static class TypeLesson
{
    public static Lesson Learn(SpecMapping document, InferredSchema inferred, FieldPlace place, DriftEntry entry)
    {
        if (place.Node is not SpecMapping node) return Lesson.Left(entry, "The spec has no place for it.");

        var view = SchemaView.Of(document, node);
        string[] forms = [.. entry.Received.Keys.Where(static form => ValueForm.IsKnown(form) && form != ValueForm.Null).Order(StringComparer.Ordinal)];
        if (forms.Length == 0) return Lesson.Left(entry, "The report does not contain what was received instead.");
        if (forms.All(form => Fit.Of(view, form) == Fits.Yes)) return Lesson.Known(entry);

        string[] nothing = [.. forms.Where(form => ValueForm.SaysNothing(form) && Fit.Of(view, form) == Fits.Coerced)];
        string[] others = [.. forms.Except(nothing).Where(form => Fit.Of(view, form) != Fits.Yes)];
        bool canBeRead = entry.Kind == DriftKind.TypeCoerced || others.All(form => Fit.Of(view, form) == Fits.Coerced);
        if (!canBeRead) return Replace(inferred, place, node, view, entry, forms);

        var told = new List<string>();
        if (nothing.Length > 0 && EmptyLesson.Learn(document, inferred, place, nothing) is { } learnedEmpty) told.Add(learnedEmpty);
        if (others.Length > 0)
        {
            if ((SpecReference.Resolve(document, place.Node) as SpecMapping) is not { } own) return Lesson.Left(entry, "The spec has no place for it.");
            if (LooseType.Widen(inferred, SchemaView.Of(document, own), own, others) is not { } reason) told.Add($"It is also sent as {Words(others)}; the C# type is unchanged.");
            else if (told.Count == 0) return Lesson.Left(entry, $"It is {Words(others)}; {reason}. Clients can read it anyway, so nothing is lost.");
            else told.Add($"It is {Words(others)} too; {reason}.");
        }

        return told.Count == 0
            ? Lesson.Left(entry, $"It is {Words(forms)}; clients read it as a null, and the schema is shared: mark it by hand.")
            : Lesson.Learned(entry, string.Join(' ', told));
    }

    /// <summary>An observed old type is kept; an only documented one is replaced.</summary>
    private static Lesson Replace(InferredSchema inferred, FieldPlace place, SpecMapping node, SchemaView view, DriftEntry entry, string[] forms)
    {
        if (node["$ref"] is not null) return Lesson.Left(entry, $"It is {Words(forms)}; the schema is shared, so change it by hand.");

        string[] types = [.. view.Types.Where(static type => type != "null")];
        if (inferred.HasTypeLists && types.Length > 0 && node["type"] is not null && view.LooseType is null && node.Mapping(ExtensionNames.Evidence)?.Text(EvidenceMark.Grade) == EvidenceMark.Observed)
        {
            inferred.SetTypes(node, [.. types.Concat(forms.Select(ValueForm.TypeOf)).Distinct(StringComparer.Ordinal)], view.AllowsNull);

            // If texts have different forms, the format is removed.
            if (forms.Any(static form => ValueForm.TypeOf(form) == "string")) node.Entries.Remove(static item => item.Name is "format" or "pattern");
            return Lesson.Learned(entry, $"It is {Words(forms)} in addition to {string.Join(" or ", types)}.");
        }

        SpecMapping learned = inferred.Of(forms);
        foreach (SpecEntry kept in node.Entries.Where(static item => item.Name is "description" or "title" || item.Name == ExtensionNames.Name)) learned.Entries.Add(kept);
        learned.Entries.Add(Evidence.Observed(entry.Count));
        if (learned.Means(node)) return Lesson.Left(entry, $"It is {Words(forms)}, which a schema cannot express as one type.");
        place.Replace(learned);
        return Lesson.Learned(entry, $"It is {Words(forms)} instead of {string.Join(" or ", types)}.");
    }

    private static string Words(IEnumerable<string> forms) => string.Join(", ", forms);
}
