using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>The mark on everything that was learned.</summary>
internal static class Evidence
{
    private const int Often = 50;

    public static SpecEntry Observed(long times)
    {
        var mark = new SpecMapping();
        InferredSchema.Set(mark, EvidenceMark.Grade, EvidenceMark.Observed);
        InferredSchema.Set(mark, EvidenceMark.Confidence, times >= Often ? EvidenceMark.Medium : EvidenceMark.Low);
        return new SpecEntry(SpecScalar.Of(ExtensionNames.Evidence), mark);
    }
}
