using System.Text;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Prose of a spec as documentation comments: the only way by which it reaches the output.</summary>
internal static class XmlDoc
{
    /// <summary>All characters that end a line for the C# compiler: LF, CR, NEL, LS and PS.</summary>
    private static readonly char[] LineTerminators = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    public static void Write(SourceWriter writer, DocumentationModel documentation, string fallback)
    {
        Element(writer, "summary", documentation.Summary.Trim().Length > 0 ? documentation.Summary : fallback);
        Remarks(writer, documentation);
    }

    public static void Remarks(SourceWriter writer, DocumentationModel documentation)
    {
        if (documentation.Remarks.Count == 0) return;
        if (documentation.Remarks.Count == 1)
        {
            Element(writer, "remarks", documentation.Remarks[0]);
            return;
        }

        writer.Lines("/// <remarks>");
        foreach (string paragraph in documentation.Remarks) Element(writer, "para", paragraph);
        writer.Lines("/// </remarks>");
    }

    public static void Element(SourceWriter writer, string tag, string text) => Element(writer, $"<{tag}>", $"</{tag}>", text);

    public static void Parameter(SourceWriter writer, string name, string text) =>
        Element(writer, $"<param name=\"{name.TrimStart('@')}\">", "</param>", text);

    private static void Element(SourceWriter writer, string open, string close, string text)
    {
        List<string> lines = Paragraphs(text);
        if (lines.Count <= 1)
        {
            writer.Lines("/// " + open + (lines.Count == 0 ? string.Empty : lines[0]) + close);
            return;
        }

        writer.Lines("/// " + open);
        foreach (string line in lines) writer.Lines(line.Length == 0 ? "///" : "/// " + line);
        writer.Lines("/// " + close);
    }

    private static List<string> Paragraphs(string text)
    {
        var lines = text.Split(LineTerminators).Select(static line => Escape(line.Trim())).ToList();
        while (lines.Count > 0 && lines[0].Length == 0) lines.RemoveAt(0);
        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0) lines.RemoveAt(lines.Count - 1);
        for (int i = lines.Count - 1; i > 0; i--)
            if (lines[i].Length == 0 && lines[i - 1].Length == 0) lines.RemoveAt(i);
        return lines;
    }

    /// <summary>Text of an XML element. What XML 1.0 cannot hold, and what would turn the reading direction of source code, is left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                default:
                    if (IsPlain(c)) escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char c) =>
        !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF')
        && c is not (>= '\u200B' and <= '\u200F') and not (>= '\u2028' and <= '\u202E') and not (>= '\u2060' and <= '\u2069');
}
