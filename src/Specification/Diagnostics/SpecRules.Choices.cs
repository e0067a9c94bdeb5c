using static OfficeGest.Specification.Diagnostics.SpecSeverity;

namespace OfficeGest.Specification.Diagnostics;

/// <content>The rules for metadata and extensions.</content>
internal static partial class SpecRules
{
    public static SpecRule FilterMatchesNothing { get; } = new("OG0501", Warning, "A filter matches nothing",
        "'{0}' in the {1} metadata of the OfficeGestSpec item matches nothing in the spec; it was ignored");

    public static SpecRule RenameMatchesNothing { get; } = new("OG0502", Warning, "Rename has no target",
        "'{0}' in the Rename metadata of the OfficeGestSpec item {1}; it was ignored");

    public static SpecRule BadExtension { get; } = new("OG0503", Warning, "Invalid extension",
        "{0} has an invalid value of '{1}': {2}");

    public static SpecRule NameTaken { get; } = new("OG0504", Warning, "Name already taken",
        "{0} has the chosen name '{1}', which is taken or not allowed there; '{2}' was used");

    public static SpecRule SecurityUnsupported { get; } = new("OG0505", Warning, "Unsupported security",
        "{0} {1}; no credential of the client fits, and it is not sent");

    private static SpecRule[] Choices => [FilterMatchesNothing, RenameMatchesNothing, BadExtension, NameTaken, SecurityUnsupported];
}
