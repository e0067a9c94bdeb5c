using System.Globalization;
using System.Text;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Escapes a text of the caller for the terminal: terminal control codes and line breaks are shown as escapes.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsUnsafe(c))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                visible.Append(c);
        }

        return visible.ToString();
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
