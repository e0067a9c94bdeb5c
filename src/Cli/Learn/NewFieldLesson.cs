using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn;

/// <summary>A key that the spec does not know.</summary>
internal static class NewFieldLesson
{
    /// <param name="inferred">The words of the document's version.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="entry">What was seen.</param>
    /// <param name="sample">Its values, where they were recorded.</param>
    public static Lesson Learn(InferredSchema inferred, FieldPlace place, DriftEntry entry, SampleSchema? sample)
    {
        if (place.Node is not null) return Lesson.Known(entry);

        // A key that is not a name may be a value that a map is kept under: somebody's e-mail address.
        if (!FieldName.Is(place.Name)) return Lesson.Left(entry, "The key is not the name of a field; perhaps the object is a map.");

        SpecMapping owner = place.Around.Parts.FirstOrDefault(static part => part.Mapping("properties") is not null) ?? place.Around.Parts[0];
        if (owner.Mapping("properties") is not { } properties)
        {
            properties = new SpecMapping();
            InferredSchema.Set(owner, "properties", properties);
        }

        SpecMapping field = sample?.ToSchema(inferred, SamplePromise.Answer, nullable: true) ?? inferred.Of([.. entry.Received.Keys]);
        InferredSchema.Set(field, "description", "Observed; what it means is not known.");
        field.Entries.Add(Evidence.Observed(entry.Count));
        InferredSchema.Set(properties, place.Name, field);
        return Lesson.Learned(entry, $"Added the field, seen as {string.Join(", ", entry.Received.Keys.Where(ValueForm.IsKnown).Order(StringComparer.Ordinal))}.");
    }
}
