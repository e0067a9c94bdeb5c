using System.Globalization;
using System.Text;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Output;

/// <summary>Text of a spec or a server on its way to a terminal: what could steer the terminal is shown instead of sent.</summary>
internal static class Printable
{
    public static string Of(string text) => PrintableText.Of(text);

    /// <summary>The same for the markup of the console, where square brackets mean styles.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Of(text));

    /// <summary>Whether a character steers what shows it. Format characters include those that turn the direction of writing around.</summary>
    public static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
