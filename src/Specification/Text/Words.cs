using System.Globalization;
using System.Text;

namespace OfficeGest.Specification.Text;

/// <summary>Splits a name of a spec into words, without accents and without characters that C# does not allow.</summary>
internal static class Words
{
    public static List<string> From(string text)
    {
        if (text.Length > 400) text = text.Substring(0, 400);
        List<string> words = Split(Latin.Fold(text));
        return words.Count > 0 ? words : Split(Symbols.Spell(text));
    }

    /// <summary>Capitalizes a word as .NET does: <c>Xml</c>, <c>Id</c>, but <c>IO</c>.</summary>
    public static string Capitalize(string word)
    {
        if (word.Length == 0) return word;
        if (word.Length == 2 && word.All(char.IsUpper) && word is not ("ID" or "OK")) return word;
        string rest = word.Length > 1 && word.Skip(1).All(static c => char.IsUpper(c) || !char.IsLetter(c))
            ? word.Substring(1).ToLowerInvariant()
            : word.Substring(1);
        return char.ToUpperInvariant(word[0]) + rest;
    }

    public static bool IsLetter(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!IsLetter(c) && c is not (>= '0' and <= '9'))
            {
                // A sign before a number is part of it: -1 and 1 are different values.
                if (c == '-' && word.Length == 0 && words.Count == 0 && i + 1 < text.Length && char.IsDigit(text[i + 1])) words.Add("Minus");
                Flush(words, word);
                continue;
            }

            if (word.Length > 0 && StartsWord(text, i)) Flush(words, word);
            word.Append(c);
        }

        Flush(words, word);
        return words;
    }

    // serviceOrder → service Order; HTMLPage → HTML Page; IDs → IDs.
    private static bool StartsWord(string text, int index)
    {
        if (!char.IsUpper(text[index])) return false;
        char before = text[index - 1];
        if (char.IsLower(before) || before is >= '0' and <= '9') return true;
        bool lowerFollows = index + 1 < text.Length && char.IsLower(text[index + 1]);
        bool pluralOfAcronym = lowerFollows && text[index + 1] == 's' && (index + 2 == text.Length || !IsLetter(text[index + 2]));
        return char.IsUpper(before) && lowerFollows && !pluralOfAcronym;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length == 0) return;
        string text = word.ToString();
        // The plural of an acronym: IDs, URLs.
        if (text.Length > 2 && text[text.Length - 1] == 's' && text.Take(text.Length - 1).All(char.IsUpper))
            text = text[0] + text.Substring(1).ToLowerInvariant();
        words.Add(text);
        word.Clear();
    }
}
