using System.Text;

namespace OfficeGest.Cli.Learn;

/// <summary>Writes the lines that differ between two texts, with three lines of context, like <c>diff -u</c>.</summary>
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
                // Changed lines are written later.
                if (j > i && lines[j].Sign != ' ') break;
                text.Append(lines[j].Sign).Append(lines[j].Text).Append('\n');
                shown = j;
            }
        }

        return text.ToString();
    }
}
