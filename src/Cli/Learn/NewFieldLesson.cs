using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns an unknown key.</summary>
internal static class NewFieldLesson
{
    /// <param name="inferred">The keywords of the document's version.</param>
    /// <param name="place">The place of the field.</param>
    /// <param name="entry">The difference.</param>
    /// <param name="sample">Its values, if they were recorded.</param>
    public static Lesson Learn(InferredSchema inferred, FieldPlace place, DriftEntry entry, SampleSchema? sample)
    {
        if (place.Node is not null) return Lesson.Known(entry);

        // A key that is not a name may be the key of a map, such as an e-mail address.
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
