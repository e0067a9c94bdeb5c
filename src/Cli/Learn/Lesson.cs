namespace OfficeGest.Cli.Learn;

/// <summary>The result of learning from one difference.</summary>
/// <param name="Entry">The difference.</param>
/// <param name="Outcome">Whether the spec was changed, already had it, or cannot express it.</param>
/// <param name="Text">What was changed, or why nothing was changed.</param>
internal sealed record Lesson(DriftEntry Entry, LessonOutcome Outcome, string Text)
{
    public static Lesson Learned(DriftEntry entry, string text) => new(entry, LessonOutcome.Learned, text);

    public static Lesson Known(DriftEntry entry) => new(entry, LessonOutcome.Known, "The spec already has it.");

    public static Lesson Left(DriftEntry entry, string text) => new(entry, LessonOutcome.Left, text);
}

internal enum LessonOutcome
{
    Learned,
    Known,
    Left,
}
