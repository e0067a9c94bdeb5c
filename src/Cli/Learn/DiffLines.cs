namespace OfficeGest.Cli.Learn;

/// <param name="Sign">A space for an unchanged line, a minus or a plus.</param>
/// <param name="Number">Its number in the new text, from 0.</param>
/// <param name="Text">The line.</param>
internal readonly record struct DiffLine(char Sign, int Number, string Text);

/// <summary>Finds the minimum of removed and added lines between two texts, by Myers' algorithm.</summary>
internal static class DiffLines
{
    // The memory grows with the square of the edits; beyond this, the rest is one change.
    private const int MaximumEdits = 3000;

    public static IReadOnlyList<DiffLine> Of(string[] old, string[] @new)
    {
        int start = 0;
        while (start < old.Length && start < @new.Length && old[start] == @new[start]) start++;
        int end = 0;
        while (end < old.Length - start && end < @new.Length - start && old[^(end + 1)] == @new[^(end + 1)]) end++;

        var lines = new List<DiffLine>(@new.Length + 64);
        for (int i = 0; i < start; i++) lines.Add(new(' ', i, @new[i]));
        lines.AddRange(Middle(old[start..^end], @new[start..^end], start));
        for (int i = @new.Length - end; i < @new.Length; i++) lines.Add(new(' ', i, @new[i]));
        return lines;
    }

    private static IEnumerable<DiffLine> Middle(string[] old, string[] @new, int start)
    {
        if (Trace(old, @new) is not { } trace)
        {
            foreach (string line in old) yield return new('-', start, line);
            for (int j = 0; j < @new.Length; j++) yield return new('+', start + j, @new[j]);
            yield break;
        }

        foreach (DiffLine line in Path(old, @new, trace, start).Reverse()) yield return line;
    }

    /// <summary>Returns how far each diagonal reaches in the old text with 0, 1, 2, … edits; null if there are too many.</summary>
    private static List<int[]>? Trace(string[] old, string[] @new)
    {
        var trace = new List<int[]>();
        int[] before = [0];
        for (int edits = 0; edits <= MaximumEdits; edits++)
        {
            // Diagonal k is at k + edits.
            int[] reach = new int[(2 * edits) + 1];
            for (int k = -edits; k <= edits; k += 2)
            {
                int x = edits == 0 ? 0 : IsDown(before, k, edits) ? At(before, k + 1, edits) : At(before, k - 1, edits) + 1;
                int y = x - k;
                while (x < old.Length && y < @new.Length && y >= 0 && old[x] == @new[y]) (x, y) = (x + 1, y + 1);
                reach[k + edits] = x;
                if (x < old.Length || y < @new.Length) continue;
                trace.Add(reach);
                return trace;
            }

            trace.Add(reach);
            before = reach;
        }

        return null;
    }

    /// <summary>Returns the lines from the end to the start.</summary>
    private static IEnumerable<DiffLine> Path(string[] old, string[] @new, List<int[]> trace, int start)
    {
        int x = old.Length, y = @new.Length;
        for (int edits = trace.Count - 1; edits >= 0; edits--)
        {
            int k = x - y;
            bool isDown = edits > 0 && IsDown(trace[edits - 1], k, edits);
            int fromX = edits == 0 ? 0 : isDown ? At(trace[edits - 1], k + 1, edits) : At(trace[edits - 1], k - 1, edits);
            int fromY = edits == 0 ? 0 : fromX - (isDown ? k + 1 : k - 1);
            while (x > fromX && y > fromY && (edits == 0 || x > fromX + (isDown ? 0 : 1) || y > fromY + (isDown ? 1 : 0)))
            {
                yield return new(' ', start + y - 1, @new[y - 1]);
                (x, y) = (x - 1, y - 1);
            }

            if (edits == 0) yield break;
            if (isDown) yield return new('+', start + y - 1, @new[--y]);
            else yield return new('-', start + y, old[--x]);
        }
    }

    private static bool IsDown(int[] before, int k, int edits) => k == -edits || (k != edits && At(before, k - 1, edits) < At(before, k + 1, edits));

    private static int At(int[] before, int k, int edits) => before[k + edits - 1];
}
