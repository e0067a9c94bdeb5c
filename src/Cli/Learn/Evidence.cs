using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>The mark on everything that was learned.</summary>
internal static class Evidence
{
    private const int Often = 50;

    public static SpecEntry Observed(long times)
    {
        var mark = new SpecMapping();
        InferredSchema.Set(mark, "grade", "observed");
        InferredSchema.Set(mark, "confidence", times >= Often ? "medium" : "low");
        return new SpecEntry(SpecScalar.Of("x-officegest-evidence"), mark);
    }
}
