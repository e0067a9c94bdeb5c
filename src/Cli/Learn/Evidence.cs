using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>The mark on everything that was learned.</summary>
internal static class Evidence
{
    public const string Key = "x-officegest-evidence";
    public const string Grade = "observed";
    public const string DocumentedGrade = "documented";

    private const int Often = 50;

    public static SpecEntry Observed(long times) => Mark(Grade, times >= Often ? "medium" : "low");

    /// <param name="isTold">Whether a page says it in words, and does not only show it in an example.</param>
    public static SpecEntry Documented(bool isTold) => Mark(DocumentedGrade, isTold ? "high" : "medium");

    private static SpecEntry Mark(string grade, string confidence)
    {
        var mark = new SpecMapping();
        InferredSchema.Set(mark, "grade", grade);
        InferredSchema.Set(mark, "confidence", confidence);
        return new SpecEntry(SpecScalar.Of(Key), mark);
    }
}
