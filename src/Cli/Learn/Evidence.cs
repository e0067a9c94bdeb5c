using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>Creates the mark for everything that was learned.</summary>
internal static class Evidence
{
    private const int Often = 50;

    public static SpecEntry Observed(long times) => Mark(EvidenceMark.Observed, times >= Often ? EvidenceMark.Medium : EvidenceMark.Low);

    /// <param name="isTold">Whether a page documents it, and does not only show it in an example.</param>
    public static SpecEntry Documented(bool isTold) => Mark(EvidenceMark.Documented, isTold ? EvidenceMark.High : EvidenceMark.Medium);

    private static SpecEntry Mark(string grade, string confidence)
    {
        var mark = new SpecMapping();
        InferredSchema.Set(mark, EvidenceMark.Grade, grade);
        InferredSchema.Set(mark, EvidenceMark.Confidence, confidence);
        return new SpecEntry(SpecScalar.Of(ExtensionNames.Evidence), mark);
    }
}
