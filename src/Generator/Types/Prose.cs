using System.Text;
using System.Text.RegularExpressions;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Types;

/// <summary>Converts Markdown descriptions of the spec to plain paragraphs.</summary>
internal static class Prose
{
    private const int MaximumParagraphs = 12;
    private const int MaximumLength = 1500;

    // Without one of these, none of the expressions below matches.
    private static readonly char[] Markup = ['[', '<', '*', '_', '`'];

    private static readonly Regex Link = new(@"!?\[([^\]\[]{0,300})\]\([^()\s]{0,500}\)", RegexOptions.CultureInvariant);
    private static readonly Regex Tag = new(@"</?[a-zA-Z][a-zA-Z0-9]{0,20}(\s[^<>]{0,300})?/?>", RegexOptions.CultureInvariant);
    private static readonly Regex Strong = new(@"(\*\*|__)(?=\S)([^*_]{1,300})(?<=\S)\1", RegexOptions.CultureInvariant);
    private static readonly Regex Emphasis = new(@"(?<![\w*])\*(?=[^\s*])([^*]{1,300})(?<=[^\s*])\*(?![\w*])", RegexOptions.CultureInvariant);

    public static DocumentationModel Of(string? summary, string? description, IEnumerable<string> remarks)
    {
        List<string> paragraphs = Paragraphs(summary);
        List<string> further = Paragraphs(description);
        if (paragraphs.Count == 0)
        {
            paragraphs = [.. further.Take(1)];
            further.RemoveRange(0, paragraphs.Count);
        }

        further.RemoveAll(paragraphs.Contains);
        string head = string.Join("\n\n", paragraphs);
        var all = further.Concat(remarks.Where(static remark => remark.Length > 0)).ToEquatableArray();
        return head.Length == 0 && all.Count == 0 ? DocumentationModel.None : new DocumentationModel(head, all);
    }

    /// <summary>Returns the text as one line, such as for the description of a response.</summary>
    public static string Line(string? text) => string.Join(" ", Paragraphs(text));

    private static List<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        if (string.IsNullOrWhiteSpace(text)) return paragraphs;
        if (text!.Length > 20_000) text = text.Substring(0, 20_000);

        var current = new StringBuilder();
        foreach (string raw in text.Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
        {
            string line = Plain(raw);
            bool ends = line.Length == 0;
            bool starts = line.StartsWith("- ", StringComparison.Ordinal);
            if (ends || starts) Flush(current, paragraphs);
            if (ends) continue;
            if (current.Length > 0) current.Append(' ');
            current.Append(line);
        }

        Flush(current, paragraphs);
        if (paragraphs.Count > MaximumParagraphs) paragraphs.RemoveRange(MaximumParagraphs, paragraphs.Count - MaximumParagraphs);
        return paragraphs;
    }

    private static void Flush(StringBuilder current, List<string> paragraphs)
    {
        if (current.Length == 0) return;
        string text = current.ToString();
        if (text.Length > MaximumLength) text = text.Substring(0, MaximumLength - 1).TrimEnd('\uD800', '\uDBFF') + "…";
        paragraphs.Add(text);
        current.Clear();
    }

    private static string Plain(string line)
    {
        line = line.Trim();
        if (line.StartsWith("```", StringComparison.Ordinal) || line.Trim('-', '=', '*', '_', ' ').Length == 0) return string.Empty;
        line = line.TrimStart('#').TrimStart();
        if (line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal)) line = "- " + line.Substring(2);
        // Most lines have no markup at all.
        if (line.IndexOfAny(Markup) < 0) return line.Trim();

        line = Link.Replace(line, "$1");
        line = Tag.Replace(line, string.Empty);
        line = Strong.Replace(line, "$2");
        line = Emphasis.Replace(line, "$1");
        return line.Replace("`", string.Empty).Trim();
    }
}
