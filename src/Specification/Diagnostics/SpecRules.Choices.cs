using static OfficeGest.Specification.Diagnostics.SpecSeverity;

namespace OfficeGest.Specification.Diagnostics;

/// <content>Rules of metadata and extensions: what somebody chose.</content>
internal static partial class SpecRules
{
    public static SpecRule FilterMatchesNothing { get; } = new("OG0501", Warning, "A filter matches nothing",
        "'{0}' in the {1} metadata of the OfficeGestSpec item matches nothing in the spec; it was ignored");

    public static SpecRule RenameMatchesNothing { get; } = new("OG0502", Warning, "Rename has no target",
        "'{0}' in the Rename metadata of the OfficeGestSpec item {1}; it was ignored");

    public static SpecRule BadExtension { get; } = new("OG0503", Warning, "Invalid extension",
        "{0} has a value of '{1}' that is not understood: {2}");

    public static SpecRule NameTaken { get; } = new("OG0504", Warning, "Name already taken",
        "{0} was to be called '{1}', which is taken or not allowed there; '{2}' was used");

    private static SpecRule[] Choices => [FilterMatchesNothing, RenameMatchesNothing, BadExtension, NameTaken];
}
