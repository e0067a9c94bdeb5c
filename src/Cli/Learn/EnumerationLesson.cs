using System.Text.RegularExpressions;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns a value that an enumeration does not list.</summary>
internal static partial class EnumerationLesson
{
    public static Lesson Learn(SpecMapping document, FieldPlace place, DriftEntry entry)
    {
        SchemaView view = SchemaView.Of(document, place.Node);
        SpecMapping? owner = view.Parts.FirstOrDefault(static part => part.Sequence(ExtensionNames.ExtensibleEnum) is not null || part.Sequence("enum") is not null);
        if (owner is null) return Lesson.Left(entry, "The spec has no list of values here.");

        SpecSequence values = owner.Sequence(ExtensionNames.ExtensibleEnum) ?? owner.Sequence("enum")!;
        string[] listed = [.. values.Items.OfType<SpecScalar>().Where(static item => item.IsText).Select(static item => item.Value)];
        string[] added = [.. entry.Received.Keys.Where(value => IsAlike(listed, value) && !values.Items.OfType<SpecScalar>().Any(item => item.Value == value)).Order(StringComparer.Ordinal)];
        if (added.Length == 0)
            return entry.Received.Keys.All(listed.Contains) ? Lesson.Known(entry) : Lesson.Left(entry, "The values do not look like codes, so they stay out of the spec.");

        foreach (string value in added)
        {
            values.Items.Add(SpecScalar.Of(value));
            owner.Sequence(ExtensionNames.EnumNames[0])?.Items.Add(SpecScalar.Of(value));
            owner.Sequence(ExtensionNames.EnumDescriptions[0])?.Items.Add(SpecScalar.Of("Observed; what it means is not known."));
        }

        return Lesson.Learned(entry, $"Added the values {string.Join(", ", added)}.");
    }

    /// <summary>Returns whether it is short and has no spaces, unlike a sentence, an address, a name or a plate.</summary>
    public static bool IsCode(string value) => Code().IsMatch(value) && !PersonalText.IsSuspect(value);

    // If the other codes are in capitals, a lower-case word is not a code.
    private static bool IsAlike(string[] listed, string value) => IsCode(value) && (!listed.Any(HasSmallLetters) || !HasSmallLetters(value));

    private static bool HasSmallLetters(string text) => text.Any(char.IsLower);

    [GeneratedRegex(@"\A[\p{L}\p{N}_.-]{1,32}\z")]
    private static partial Regex Code();
}
