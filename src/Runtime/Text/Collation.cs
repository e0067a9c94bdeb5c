using System.Globalization;
using System.Text;

namespace OfficeGest.Text;

/// <summary>
/// Compares texts as a collation that ignores case and accents does, such as <c>utf8mb4_unicode_ci</c>, <c>utf8mb4_general_ci</c> and
/// <c>utf8mb4_0900_ai_ci</c> of MySQL, in any Unicode normal form. Does not depend on the culture, and works with <c>InvariantGlobalization</c>.
/// </summary>
internal static class Collation
{
    private const char Sharp = 'ß';

    private static readonly Lazy<Dictionary<char, string>> Forms = new(LetterForms.Load);

    // Marks on, below or in a letter, and variation selectors. Vowel signs of other scripts count as letters.
    private static readonly (char First, char Last)[] Marks =
    [
        ('\u0300', '\u036f'), ('\u0483', '\u0487'), ('\u0591', '\u05bd'), ('\u05bf', '\u05bf'), ('\u05c1', '\u05c2'), ('\u05c4', '\u05c5'), ('\u05c7', '\u05c7'),
        ('\u0610', '\u061a'), ('\u064b', '\u065f'), ('\u0670', '\u0670'), ('\u093c', '\u093c'), ('\u09bc', '\u09bc'), ('\u0a3c', '\u0a3c'), ('\u0b3c', '\u0b3c'),
        ('\u1ab0', '\u1aff'), ('\u1dc0', '\u1dff'), ('\u20d0', '\u20f0'), ('\u3099', '\u309a'), ('\ufe00', '\ufe0f'), ('\ufe20', '\ufe2f'),
    ];

    public static bool AreEqual(string one, string other)
    {
        if (string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase)) return true;
        if (string.Equals(Fold(one), Fold(other), StringComparison.Ordinal)) return true;

        // Most collations treat it as "ss", utf8mb4_general_ci as "s".
        return (HasSharp(one) || HasSharp(other)) && string.Equals(Fold(one, "s"), Fold(other, "s"), StringComparison.Ordinal);
    }

    /// <summary>Folds a text: texts that are equal in a collation have the same folded text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="sharp">The replacement for <c>ß</c>.</param>
    public static string Fold(string text, string sharp = "ss")
    {
        var folded = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x80) Ascii(folded, c);
            else if (char.IsSurrogate(c))
            {
                // These collations treat all characters above U+FFFF as equal.
                folded.Append('\ufffd');
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            }
            else if (c is >= '\uac00' and <= '\ud7a3') Hangul(folded, c - '\uac00');
            else Letter(folded, c, sharp);
        }

        return folded.ToString().Trim();
    }

    private static void Ascii(StringBuilder folded, char c)
    {
        if (c is >= 'A' and <= 'Z') folded.Append((char)(c | 0x20));
        else if (c is (>= ' ' and < '\u007f') or (>= '\t' and <= '\r')) folded.Append(c);
    }

    private static void Letter(StringBuilder folded, char c, string sharp)
    {
        if (c is >= '\uff01' and <= '\uff5e')
        {
            Ascii(folded, (char)(c - '\uff01' + '!'));
            return;
        }

        if (IsMark(c)) return;

        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.Format or UnicodeCategory.Control:
                return;
            case UnicodeCategory.SpaceSeparator:
                folded.Append(' ');
                return;
        }

        char lower = char.ToLowerInvariant(c);
        if (lower is Sharp or '\u1e9e') folded.Append(sharp);
        else if (Forms.Value.TryGetValue(lower, out string? plain)) folded.Append(plain);
        else folded.Append(lower);
    }

    // Korean syllables are composed by a formula.
    private static void Hangul(StringBuilder folded, int index)
    {
        folded.Append((char)('\u1100' + (index / 588))).Append((char)('\u1161' + (index % 588 / 28)));
        if (index % 28 > 0) folded.Append((char)('\u11a7' + (index % 28)));
    }

    private static bool HasSharp(string text) => text.Contains(Sharp) || text.Contains('\u1e9e');

    private static bool IsMark(char c)
    {
        foreach ((char first, char last) in Marks)
        {
            if (c < first) return false;
            if (c <= last) return true;
        }

        return false;
    }
}
