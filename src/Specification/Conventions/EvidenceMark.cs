namespace OfficeGest.Specification.Conventions;

/// <summary>The evidence for a part of the spec: its grade, and a note.</summary>
internal static class EvidenceMark
{
    public const string Grade = "grade";
    public const string Confidence = "confidence";
    public const string Note = "note";

    /// <summary>Documented by the vendor.</summary>
    public const string Documented = "documented";

    /// <summary>Observed in traffic.</summary>
    public const string Observed = "observed";

    /// <summary>The route exists; nothing else is known.</summary>
    public const string ExistsOnly = "exists-only";

    /// <summary>Only concluded, never observed. Do not rely on it.</summary>
    public const string Inferred = "inferred";

    public const string Low = "low";
    public const string Medium = "medium";
    public const string High = "high";

    public static readonly string[] Grades = [Documented, Observed, ExistsOnly, Inferred];

    public static readonly string[] Confidences = [High, Medium, Low];

    /// <summary>The keys whose values are words, and these.</summary>
    public static readonly (string Part, string[] Words)[] Words = [(Grade, Grades), (Confidence, Confidences)];
}
