namespace OfficeGest.Specification.Conventions;

/// <summary>How it is known what the description says: the grade, how sure it is, and a note.</summary>
internal static class EvidenceMark
{
    public const string Grade = "grade";
    public const string Confidence = "confidence";
    public const string Note = "note";

    /// <summary>On a page of the vendor's.</summary>
    public const string Documented = "documented";

    /// <summary>Seen in traffic.</summary>
    public const string Observed = "observed";

    /// <summary>The route is there; nothing else is known.</summary>
    public const string ExistsOnly = "exists-only";

    /// <summary>Never seen, only concluded: not to be relied on.</summary>
    public const string Inferred = "inferred";

    public const string Low = "low";
    public const string Medium = "medium";
    public const string High = "high";

    public static readonly string[] Grades = [Documented, Observed, ExistsOnly, Inferred];

    public static readonly string[] Confidences = [High, Medium, Low];

    /// <summary>The keys whose values are words, and these.</summary>
    public static readonly (string Part, string[] Words)[] Words = [(Grade, Grades), (Confidence, Confidences)];
}
