using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>A key that the spec does not know.</summary>
internal static class NewFieldLesson
{
    public static Lesson Learn(InferredSchema inferred, FieldPlace place, DriftEntry entry)
    {
        if (place.Node is not null) return Lesson.Known(entry);

        // A key that is not a name may be a value that a map is kept under: somebody's e-mail address.
        if (!FieldName.IsOne(place.Name)) return Lesson.Left(entry, "The key is not the name of a field; perhaps the object is a map.");

        SpecMapping owner = place.Around.Parts.FirstOrDefault(static part => part.Mapping("properties") is not null) ?? place.Around.Parts[0];
        if (owner.Mapping("properties") is not { } properties)
        {
            properties = new SpecMapping();
            InferredSchema.Set(owner, "properties", properties);
        }

        SpecMapping field = inferred.Of(entry.Received.Keys);
        InferredSchema.Set(field, "description", "Observed; what it means is not known.");
        field.Entries.Add(Evidence.Observed(entry.Count));
        InferredSchema.Set(properties, place.Name, field);
        return Lesson.Learned(entry, $"Added the field, seen as {string.Join(", ", entry.Received.Keys.Order(StringComparer.Ordinal))}.");
    }
}
