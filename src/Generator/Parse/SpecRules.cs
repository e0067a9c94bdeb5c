namespace OfficeGest.Generator.Parse;

internal static class SpecRules
{
    public static SpecRule NoSpec { get; } = new("OG0001", SpecSeverity.Error, "No spec", "x");
    public static SpecRule SpecMissing { get; } = new("OG0002", SpecSeverity.Error, "No spec", "x {0}");
    public static SpecRule DuplicateClient { get; } = new("OG0006", SpecSeverity.Error, "No spec", "x {0} {1} {2}");
    public static SpecRule LanguageVersion { get; } = new("OG0007", SpecSeverity.Error, "No spec", "x {0}");
    public static SpecRule InternalError { get; } = new("OG0008", SpecSeverity.Error, "No spec", "x {0} {1} {2}");
    public static SpecRule RuntimeMissing { get; } = new("OG0009", SpecSeverity.Error, "No spec", "x");
}
