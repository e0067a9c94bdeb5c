using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns that a required key can be missing.</summary>
internal static class RequirednessLesson
{
    public static Lesson Learn(FieldPlace place, DriftEntry entry)
    {
        bool learned = false;
        foreach (SpecMapping part in place.Around.Parts)
        {
            if (part.Sequence("required") is not { } required || required.Items.RemoveAll(item => item is SpecScalar name && name.Value == place.Name) == 0) continue;
            if (required.Items.Count == 0) part.Entries.Remove(static item => item.Name == "required");
            learned = true;
        }

        return learned ? Lesson.Learned(entry, "The field is no longer required.") : Lesson.Known(entry);
    }
}
