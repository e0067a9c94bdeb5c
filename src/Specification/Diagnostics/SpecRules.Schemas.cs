using static OfficeGest.Specification.Diagnostics.SpecSeverity;

namespace OfficeGest.Specification.Diagnostics;

/// <content>Rules of schemas.</content>
internal static partial class SpecRules
{
    public static SpecRule AliasCycle { get; } = new("OG0301", Warning, "Schema refers only to itself",
        "{0} is defined only by itself or is nested without end; it was read as any JSON");

    public static SpecRule MixedEnumeration { get; } = new("OG0302", Info, "Enumeration of mixed types",
        "{0} is an enumeration with values of different types; it was read as any JSON");

    public static SpecRule UnknownType { get; } = new("OG0303", Warning, "Unknown type",
        "{0} has the type '{1}', which JSON Schema does not have; {2}.{3}");

    public static SpecRule DiscriminatorUnknown { get; } = new("OG0304", Warning, "Unresolved discriminator mapping",
        "{0} has a discriminator that maps '{1}' to a schema that does not exist; the value was left out and is read as an unknown case");

    public static SpecRule ConflictingMerge { get; } = new("OG0305", Info, "Conflicting allOf members",
        "{0} has different types in the parts of allOf; the last one was used");

    public static SpecRule RequiredMisspelt { get; } = new("OG0306", Warning, "A required key is misspelt",
        "{0} requires '{1}', which it does not describe. Did you mean '{2}'?");

    private static SpecRule[] Schemas => [AliasCycle, MixedEnumeration, UnknownType, DiscriminatorUnknown, ConflictingMerge, RequiredMisspelt];
}
