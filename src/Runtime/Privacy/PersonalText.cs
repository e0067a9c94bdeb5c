using System.Text;

namespace OfficeGest.Privacy;

/// <summary>Detects what may be personal data: a name, a number plate, a tax number. When in doubt it reports a match: a missing field in a report or a spec is better than personal data in it.</summary>
/// <remarks>Without regular expressions, which would make a native program larger by 0.8 MiB.</remarks>
internal static class PersonalText
{
    private const int LongNumber = 5;
    private const int LongestPlate = 8;
    private const int TokenLength = 12;
    private const int TokenDigits = 3;

    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>Returns whether the text may be personal data, or a key that identifies a person.</summary>
    public static bool IsSuspect(string text) => HasLongNumber(text) || HasPlate(text) || IsToken(text) || HasName(WithoutAccents(text));

    /// <summary>Returns whether the whole text is a number plate.</summary>
    public static bool IsPlate(string text) => text.Length <= LongestPlate && IsPlate(text, 0, out int end) && end == text.Length;

    public static string WithoutAccents(string text)
    {
        if (!text.Any(static c => c > '\x7f')) return text;

        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            int index = Accented.IndexOf(c);
            if (index >= 0) plain.Append(Plain[index]);

            // A combining accent follows its letter.
            else if (c is not (>= '\u0300' and <= '\u036f')) plain.Append(c);
        }

        return plain.ToString();
    }

    private static bool HasLongNumber(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits == LongNumber) return true;
        }

        return false;
    }

    /// <summary>Returns whether digits are mixed with capitals and small letters, as in generated tokens.</summary>
    private static bool IsToken(string text) =>
        text.Length >= TokenLength && text.Count(char.IsDigit) >= TokenDigits && text.Any(char.IsUpper) && text.Any(char.IsLower) && !text.Any(char.IsWhiteSpace);

    /// <summary>Finds <c>AA-00-BB</c> and the older plates, with or without separators, alone or within other text.</summary>
    private static bool HasPlate(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if ((i == 0 || !IsLetterOrDigit(text[i - 1])) && IsPlate(text, i, out _)) return true;
        return false;
    }

    private static bool IsPlate(string text, int start, out int position)
    {
        position = start;
        int pairsOfDigits = 0;
        for (int pair = 0; pair < 3; pair++)
        {
            if (pair > 0 && position < text.Length && text[position] is '-' or '_' or ' ') position++;
            if (position + 2 > text.Length) return false;
            if (IsDigit(text[position]) && IsDigit(text[position + 1])) pairsOfDigits++;
            else if (!IsLetter(text[position]) || !IsLetter(text[position + 1])) return false;
            position += 2;
        }

        return pairsOfDigits is 1 or 2 && (position == text.Length || !IsLetterOrDigit(text[position]));
    }

    /// <summary>Checks single words, and joined ones as in <c>mariaSilva</c>.</summary>
    private static bool HasName(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && IsLetter(text[end])) end++;
            if (end > i && (FrequentNames.Contains(text.Substring(i, end - i)) || HasJoinedName(text, i, end))) return true;

            i = end + 1;
        }

        return false;
    }

    private static bool HasJoinedName(string text, int start, int end)
    {
        int word = start;
        for (int i = start + 1; i <= end; i++)
        {
            bool isBorder = i == end || (char.IsUpper(text[i]) && (char.IsLower(text[i - 1]) || (i + 1 < end && char.IsLower(text[i + 1]))));
            if (!isBorder) continue;
            if (FrequentNames.Contains(text.Substring(word, i - word))) return true;

            word = i;
        }

        return false;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';

    private static bool IsLetterOrDigit(char c) => IsDigit(c) || IsLetter(c);
}
