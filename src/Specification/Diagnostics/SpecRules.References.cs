using static OfficeGest.Specification.Diagnostics.SpecSeverity;

namespace OfficeGest.Specification.Diagnostics;

/// <content>Rules of references.</content>
internal static partial class SpecRules
{
    public static SpecRule ExternalReference { get; } = new("OG0201", Warning, "Reference to another document",
        "{0} refers to '{1}', which is outside of this document, and other documents are never opened; {2}. Bundle the spec into one file.");

    public static SpecRule MissingReference { get; } = new("OG0202", Warning, "Unresolved reference",
        "{0} refers to '{1}', which does not exist; {2}.{3}");

    public static SpecRule ReferenceCycle { get; } = new("OG0203", Warning, "Circular references",
        "{0} refers to '{1}', which refers back to itself without a definition in between; {2}");

    private static SpecRule[] References => [ExternalReference, MissingReference, ReferenceCycle];
}
