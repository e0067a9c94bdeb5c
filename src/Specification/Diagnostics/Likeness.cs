namespace OfficeGest.Specification.Diagnostics;

/// <summary>Detects misspelled words.</summary>
internal static class Likeness
{
    /// <summary>Returns the word that was most likely meant; null if none is similar.</summary>
    public static string? Closest(string typed, IEnumerable<string> words)
    {
        string? closest = null;
        int least = int.MaxValue;
        foreach (string word in words)
        {
            if (!IsSlip(typed, word)) continue;
            int distance = Distance(typed, word);
            if (distance >= least) continue;
            (closest, least) = (word, distance);
        }

        return closest;
    }

    /// <summary>Returns the end of a message: <c> Did you mean 'Total'?</c>, or an empty string.</summary>
    public static string Question(string? meant) => meant is null ? string.Empty : $" Did you mean '{meant}'?";

    /// <summary>The words in a sentence: <c>page, cursor or single</c>.</summary>
    public static string Choice(string[] words) => $"{string.Join(", ", words.Take(words.Length - 1))} or {words[words.Length - 1]}";

    /// <summary>Returns whether the words differ only in case or in at most two letters; in short words, in one letter.</summary>
    public static bool IsSlip(string typed, string meant)
    {
        if (typed.Equals(meant, StringComparison.OrdinalIgnoreCase)) return true;

        int most = meant.Length < 8 ? 1 : 2;
        return meant.Length > 3 && Math.Abs(typed.Length - meant.Length) <= most && Distance(typed, meant) <= most;
    }

    /// <summary>Counts the letters that are missing, added, changed or swapped with the next one.</summary>
    private static int Distance(string one, string other)
    {
        int[,] cost = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= other.Length; j++) cost[0, j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            for (int j = 1; j <= other.Length; j++)
            {
                int same = one[i - 1] == other[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + same);
                bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                if (swapped) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[one.Length, other.Length];
    }
}
