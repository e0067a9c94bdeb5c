namespace OfficeGest.Privacy;

/// <summary>Decides which keys that are not in the spec may be shown: those that look like the name of a field.</summary>
/// <remarks>
/// The key of a map may be personal data: an e-mail address, a plate, a name. The log, reports, exceptions and the tool all use this class. It cannot detect a plain
/// lower-case word.
/// </remarks>
internal static class FieldName
{
    /// <summary>The replacement for a key that may be personal data.</summary>
    public const string Hidden = "(key)";

    private const int MaximumLength = 64;
    private const int MaximumDigits = 2;
    private const int LongestWord = 20;
    private const int LongestConsonants = 5;

    /// <summary>Returns the key, or <see cref="Hidden"/>.</summary>
    public static string Shown(string key) => Is(key) ? key : Hidden;

    /// <summary>Returns whether the key consists of words, such as <c>loyalty_points</c>, <c>postalCode</c>, <c>StartHour</c> and <c>phone2</c>.</summary>
    public static bool Is(string key)
    {
        if (key.Length is 0 or > MaximumLength || key.Count(IsDigit) > MaximumDigits) return false;

        // _links, __typename
        string[] parts = (key[0] == '_' ? key.Substring(key.StartsWith("__", StringComparison.Ordinal) ? 2 : 1) : key).Split('_');
        bool isKnown = false;
        for (int i = 0; i < parts.Length; i++)
            if (!IsPart(parts[i], i == 0, ref isKnown)) return false;

        bool hasCapitals = key.Any(IsUpper);
        if (hasCapitals && !key.Any(IsLower) && key.Any(IsDigit)) return false;

        // People and codes begin with a capital more often than fields do.
        bool needsKnown = hasCapitals && (parts.Length > 1 || IsUpper(parts[0][0]));
        return (isKnown || !needsKnown) && !PersonalText.IsSuspect(key);
    }

    /// <summary>Returns whether an enumeration value looks like a code, and not like text or a token.</summary>
    public static bool IsCode(string value)
    {
        if (value.Length is 0 or > MaximumLength) return false;

        string words = PersonalText.WithoutAccents(value).Replace('-', '_').Replace('.', '_');
        return Is(words.Any(IsLower) ? words : words.ToLowerInvariant());
    }

    private static bool IsPart(string part, bool isFirst, ref bool isKnown)
    {
        if (part.Length == 0) return false;
        if (IsDigit(part[0])) return !isFirst && part.Length == 1;

        int words = 0;
        int letters = 0;
        bool hasField = false;
        for (int i = 0; i < part.Length; words++)
        {
            int end = EndOfWord(part, i);
            if (end == i || !IsWord(part, i, end)) return false;

            letters += end - i;
            if (FieldWords.Contains(part.Substring(i, end - i))) (isKnown, hasField) = (true, hasField || end - i > 2);
            if (!TrySkipDigits(part, end - i, ref end)) return false;

            i = end;
        }

        // Base64 splits into many short words that are not used in field names.
        return words <= 2 ? words <= 1 + (letters / 3) : hasField && letters == part.Length && letters >= 3 * words;
    }

    /// <summary>Returns the end of a word in lower case, with a capital or all in capitals; in <c>VATNumber</c> the first ends before the <c>N</c>.</summary>
    private static int EndOfWord(string part, int start)
    {
        int end = start;
        while (end < part.Length && IsUpper(part[end])) end++;
        if (end - start > 1) return end < part.Length && IsLower(part[end]) ? end - 1 : end;

        while (end < part.Length && IsLower(part[end])) end++;
        return end;
    }

    /// <summary>Returns whether the part is short and pronounceable.</summary>
    private static bool IsWord(string part, int start, int end)
    {
        if (end - start > LongestWord) return false;

        int consonants = 0;
        bool hasVowel = false;
        for (int i = start; i < end; i++)
        {
            bool isVowel = (part[i] | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            hasVowel |= isVowel;
            consonants = isVowel ? 0 : consonants + 1;
            if (consonants > LongestConsonants) return false;
        }

        return hasVowel || end - start < LongestConsonants;
    }

    /// <summary><c>phone2</c> and <c>top10</c>, but neither <c>aa11</c> nor <c>b3c</c>.</summary>
    private static bool TrySkipDigits(string part, int letters, ref int end)
    {
        int start = end;
        while (end < part.Length && IsDigit(part[end])) end++;
        return end == start || ((end - start == 1 || letters > 2) && (end == part.Length || IsUpper(part[end])));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';
}
