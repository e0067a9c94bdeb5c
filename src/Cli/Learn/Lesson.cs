namespace OfficeGest.Cli.Learn;

/// <summary>What became of one difference.</summary>
/// <param name="Entry">The difference.</param>
/// <param name="Outcome">Whether the spec says it now, said it already, or cannot say it.</param>
/// <param name="Text">What was done, or why nothing was.</param>
internal sealed record Lesson(DriftEntry Entry, LessonOutcome Outcome, string Text)
{
    public static Lesson Learned(DriftEntry entry, string text) => new(entry, LessonOutcome.Learned, text);

    public static Lesson Known(DriftEntry entry) => new(entry, LessonOutcome.Known, "The spec says so already.");

    public static Lesson Left(DriftEntry entry, string text) => new(entry, LessonOutcome.Left, text);
}

internal enum LessonOutcome
{
    Learned,
    Known,
    Left,
}
