using System.Globalization;
using System.Text;

namespace OfficeGest.Specification.Text;

/// <summary>Escapes a text of the spec for a message: on one line, with terminal control codes and line breaks shown as escapes.</summary>
internal static class VisibleText
{
    public static string From(string text, int length)
    {
        var line = new StringBuilder(Math.Min(text.Length, length));
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            string next = isPair ? text.Substring(i++, 2) : Escape(text[i]);
            // The last character shows that the text was cut.
            if (line.Length + next.Length > (i + 1 < text.Length ? length - 1 : length)) return line.Append('…').ToString();
            line.Append(next);
        }

        return line.ToString();
    }

    // Format characters include those that change the text direction.
    private static string Escape(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)
            : c.ToString();
}
