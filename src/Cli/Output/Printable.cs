using System.Globalization;
using System.Text;

namespace OfficeGest.Cli.Output;

/// <summary>Text of a spec or a server on its way to a terminal: what could steer the terminal is shown instead of sent.</summary>
internal static class Printable
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe)) return text;

        var printable = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (IsUnsafe(c)) printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else printable.Append(c);
        }

        return printable.ToString();
    }

    /// <summary>The same for the markup of the console, where square brackets mean styles.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Of(text));

    // Format characters include those that turn the direction of writing around.
    private static bool IsUnsafe(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
