using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>The mark on everything that was learned.</summary>
internal static class Evidence
{
    public const string Key = "x-officegest-evidence";
    public const string Grade = "observed";

    private const int Often = 50;

    public static SpecEntry Observed(long times)
    {
        var mark = new SpecMapping();
        InferredSchema.Set(mark, "grade", Grade);
        InferredSchema.Set(mark, "confidence", times >= Often ? "medium" : "low");
        return new SpecEntry(SpecScalar.Of(Key), mark);
    }
}
