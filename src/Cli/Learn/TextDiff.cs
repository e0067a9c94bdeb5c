using System.Text;

namespace OfficeGest.Cli.Learn;

/// <summary>The lines that differ between two texts, with three lines around them, as <c>diff -u</c> shows them.</summary>
internal static class TextDiff
{
    private const int Around = 3;

    public static string Of(string old, string @new)
    {
        List<DiffLine> lines = Lines(old.Split('\n'), @new.Split('\n'));
        var text = new StringBuilder();
        int shown = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Sign == ' ') continue;

            int first = Math.Max(shown + 1, i - Around);
            if (first > shown + 1 || shown < 0) text.Append("@@ line ").Append(lines[first].Number + 1).Append(" @@\n");
            int last = Math.Min(lines.Count - 1, i + Around);
            for (int j = first; j <= last; j++)
            {
                // What changes itself is shown when its turn comes.
                if (j > i && lines[j].Sign != ' ') break;
                text.Append(lines[j].Sign).Append(lines[j].Text).Append('\n');
                shown = j;
            }
        }

        return text.ToString();
    }

    /// <summary>Looks for the next line that both have, in a window: enough for edits that are small next to the text.</summary>
    private static List<DiffLine> Lines(string[] old, string[] @new)
    {
        var lines = new List<DiffLine>(@new.Length + 64);
        int i = 0, j = 0;
        while (i < old.Length || j < @new.Length)
        {
            if (i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                lines.Add(new(' ', j, @new[j++]));
                i++;
                continue;
            }

            (int skipOld, int skipNew) = NextMatch(old, i, @new, j);
            for (int k = 0; k < skipOld; k++) lines.Add(new('-', j, old[i++]));
            for (int k = 0; k < skipNew; k++) lines.Add(new('+', j, @new[j++]));
        }

        return lines;
    }

    private static (int Old, int New) NextMatch(string[] old, int i, string[] @new, int j)
    {
        const int Window = 400;
        for (int distance = 1; distance < Window; distance++)
        {
            for (int skipOld = 0; skipOld <= distance; skipOld++)
            {
                int skipNew = distance - skipOld;
                if (i + skipOld >= old.Length || j + skipNew >= @new.Length) continue;
                if (SameFrom(old, i + skipOld, @new, j + skipNew)) return (skipOld, skipNew);
            }
        }

        return (old.Length - i, @new.Length - j);
    }

    // One equal line may be chance: a lone brace, an empty line.
    private static bool SameFrom(string[] old, int i, string[] @new, int j) =>
        old[i] == @new[j] && (i + 1 >= old.Length || j + 1 >= @new.Length || old[i + 1] == @new[j + 1]);

    private readonly record struct DiffLine(char Sign, int Number, string Text);
}
