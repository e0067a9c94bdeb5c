using System.Text;

namespace OfficeGest.Cli.Learn;

/// <summary>The lines that differ between two texts, with three lines around them, as <c>diff -u</c> shows them.</summary>
internal static class TextDiff
{
    private const int Around = 3;

    public static string Of(string old, string @new)
    {
        IReadOnlyList<DiffLine> lines = DiffLines.Of(old.Split('\n'), @new.Split('\n'));
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
}
