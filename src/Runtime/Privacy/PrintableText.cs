using System.Globalization;
using System.Text;

namespace OfficeGest.Privacy;

/// <summary>
/// Escapes a text of the server for a log, a report, an exception or a terminal: line breaks, terminal control codes and characters that change the text direction are
/// shown as <c>\u001b</c>.
/// </summary>
internal static class PrintableText
{
    /// <summary>The maximum number of characters of a server text that are logged or reported.</summary>
    public const int Short = 64;

    /// <param name="text">The text as it was received.</param>
    /// <param name="maximum">The maximum number of characters, including escapes. A longer text ends in <c>…</c>.</param>
    public static string Of(string text, int maximum = int.MaxValue)
    {
        if (text.Length <= maximum && IsPlain(text)) return text;

        var printable = new StringBuilder(Math.Min(text.Length, maximum) + 16);
        for (int i = 0; i < text.Length;)
        {
            int length = char.IsSurrogatePair(text, i) ? 2 : 1;
            string? escaped = IsUnsafe(text, i) ? Escaped(text, i, length) : null;
            if (printable.Length + (escaped?.Length ?? length) > maximum) return printable.Append('…').ToString();

            if (escaped is null) printable.Append(text, i, length);
            else printable.Append(escaped);
            i += length;
        }

        return printable.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
            if (c is < ' ' or > '~') return false;
        return true;
    }

    // Format characters include those that change the text direction; a lone surrogate is not a character.
    private static bool IsUnsafe(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static string Escaped(string text, int index, int length) =>
        string.Concat(text.Substring(index, length).Select(static unit => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));
}
