namespace OfficeGest.Specification.Diagnostics;

/// <summary>All messages about specs. Each one has a page in <c>docs/diagnostics</c> and a fixture that causes it.</summary>
/// <remarks>A file for each hundred: OG00 the project, OG01 the text, OG02 references, OG03 schemas, OG04 operations, OG05 metadata and extensions.</remarks>
internal static partial class SpecRules
{
    /// <summary>All of them, by their codes.</summary>
    public static IReadOnlyList<SpecRule> All => [.. Project, .. Text, .. References, .. Schemas, .. Operations, .. Choices];
}
