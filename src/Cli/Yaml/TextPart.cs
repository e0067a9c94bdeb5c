namespace OfficeGest.Cli.Yaml;

/// <summary>The lines of one entry or item.</summary>
/// <param name="Start">The first line of the comments and blank lines above it, which belong to it.</param>
/// <param name="Key">The line on which it begins.</param>
/// <param name="End">The line after its last line.</param>
internal readonly record struct TextPart(int Start, int Key, int End);

internal static class TextParts
{
    /// <summary>Divides the lines from <paramref name="start"/> to <paramref name="end"/> among entries that begin in one column.</summary>
    public static List<TextPart> Of<T>(string[] lines, IReadOnlyList<T> entries, Func<T, int> line, int column, int start, int end)
    {
        var starts = new List<int>();
        for (int i = 0; i < entries.Count; i++)
        {
            int first = line(entries[i]);
            int floor = i == 0 ? start : line(entries[i - 1]) + 1;
            while (first > floor && BelongsBelow(lines[first - 1], column)) first--;
            starts.Add(i == 0 ? start : first);
        }

        return [.. entries.Select((entry, i) => new TextPart(starts[i], line(entry), i + 1 < starts.Count ? starts[i + 1] : end))];
    }

    /// <summary>Returns the line after the last one that is not a comment on the whole document.</summary>
    public static int EndOf(string[] lines)
    {
        int end = lines.Length;
        while (end > 0 && BelongsBelow(lines[end - 1], 0)) end--;
        return end;
    }

    /// <summary>A comment with more indentation belongs to the entry above.</summary>
    private static bool BelongsBelow(string line, int column)
    {
        string trimmed = line.TrimStart(' ');
        return trimmed.Length == 0 || (trimmed[0] == '#' && line.Length - trimmed.Length <= column);
    }
}
