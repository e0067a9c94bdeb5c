using System.Globalization;
using System.Text;

namespace OfficeGest.Privacy;

/// <summary>
/// Text of a server on its way to a log, a report, an exception or a terminal: what could end a line, steer a terminal or turn the direction of writing around is
/// shown as <c>\u001b</c> instead of sent.
/// </summary>
internal static class PrintableText
{
    /// <summary>The most of a text of the server that is logged or reported, in characters.</summary>
    public const int Short = 64;

    /// <param name="text">The text as it came.</param>
    /// <param name="maximum">The most characters, escapes among them. What is longer ends in <c>…</c>.</param>
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

    // Format characters include those that turn the direction of writing around; a surrogate alone is no character.
    private static bool IsUnsafe(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static string Escaped(string text, int index, int length) =>
        string.Concat(text.Substring(index, length).Select(static unit => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));
}
