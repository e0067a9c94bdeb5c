namespace OfficeGest.Specification.Conventions;

/// <summary>How it is known what the description says: the grade, how sure it is, and a note.</summary>
internal static class EvidenceMark
{
    public const string Grade = "grade";
    public const string Confidence = "confidence";
    public const string Note = "note";

    /// <summary>Seen in traffic.</summary>
    public const string Observed = "observed";

    /// <summary>Never seen, only concluded: not to be relied on.</summary>
    public const string Inferred = "inferred";

    public const string Low = "low";
    public const string Medium = "medium";

    public static readonly string[] Grades = ["documented", Observed, "exists-only", Inferred];

    public static readonly string[] Confidences = ["high", Medium, Low];
}
