using System.Text;

namespace OfficeGest.Cli.Output;

/// <summary>Escapes a text of a spec for Markdown.</summary>
internal static class MarkdownText
{
    public static string Cell(string text) => Escape(text).Replace("|", "\\|", StringComparison.Ordinal);

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in Printable.Of(text))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '&') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Returns the text as code; a backtick in it would end the code.</summary>
    public static string Code(string text) => $"`{Printable.Of(text).Replace('`', '\'')}`";
}
