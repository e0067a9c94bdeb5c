using System.Globalization;
using System.Text;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Output;

/// <summary>Escapes a text of a spec or a server for the terminal, so that it contains no control codes.</summary>
internal static class Printable
{
    public static string Of(string text) => PrintableText.Of(text);

    /// <summary>The same for console markup, in which square brackets mean styles.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Of(text));

    /// <summary>Returns whether a character controls the terminal. Format characters include those that change the text direction.</summary>
    public static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
