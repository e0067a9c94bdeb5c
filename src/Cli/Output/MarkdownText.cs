using System.Text;

namespace OfficeGest.Cli.Output;

/// <summary>Text of a spec in Markdown, where it must mean nothing but itself.</summary>
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

    /// <summary>As code; a backtick within it would end it.</summary>
    public static string Code(string text) => $"`{Printable.Of(text).Replace('`', '\'')}`";
}
