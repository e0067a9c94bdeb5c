using System.Text;

namespace OfficeGest.Cli.Yaml;

/// <summary>Writes long texts and texts with several lines as YAML blocks.</summary>
internal static class BlockText
{
    /// <summary>Returns the indicator and the lines below it; null if the text fits on one line or cannot be a block.</summary>
    public static string? Of(string text, int indent, int width, bool isLong)
    {
        if (text.Any(static c => c != '\n' && ScalarText.NeedsEscape(c) && !char.IsSurrogate(c))) return null;
        if (text.Contains('\n', StringComparison.Ordinal)) return Literal(text, indent);
        return isLong && CanFold(text) ? Folded(text, indent, width) : null;
    }

    private static string? Literal(string text, int indent)
    {
        string body = text.EndsWith('\n') ? text[..^1] : text;

        // A leading space would be read as indentation, and readers differ for empty lines at the end.
        if (body.Length == 0 || body[0] is ' ' or '\n' || body[^1] == '\n') return null;

        var block = new StringBuilder(text.Length == body.Length ? "|-\n" : "|\n");
        foreach (string line in body.Split('\n')) block.Append(line.Length == 0 ? string.Empty : new string(' ', indent) + line).Append('\n');
        return block.ToString();
    }

    private static bool CanFold(string text) =>
        text.Length > 0 && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    private static string Folded(string text, int indent, int width)
    {
        var block = new StringBuilder(">-\n");
        int column = 0;
        foreach (string word in text.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                block.Append('\n');
                column = 0;
            }

            block.Append(' ', column == 0 ? indent : 1).Append(word);
            column += (column == 0 ? indent : 1) + word.Length;
        }

        return block.Append('\n').ToString();
    }
}
