using System.Globalization;
using System.Text;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Writes texts of a spec as documentation comments. No other code writes them to the output.</summary>
internal static class XmlDoc
{
    private const int Widest = 180;

    /// <summary>All characters that end a line for the C# compiler: LF, CR, NEL, LS and PS.</summary>
    private static readonly char[] LineTerminators = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    public static void Write(SourceWriter writer, DocumentationModel documentation, string fallback)
    {
        Element(writer, "summary", documentation.Summary.Trim().Length > 0 ? documentation.Summary : fallback);
        Remarks(writer, documentation);
    }

    /// <param name="writer">The file.</param>
    /// <param name="documentation">The documentation in the spec.</param>
    /// <param name="endpoint">The method and path of an operation, which are written first.</param>
    public static void Remarks(SourceWriter writer, DocumentationModel documentation, string endpoint = "")
    {
        List<string> paragraphs = [.. documentation.Remarks.Select(static paragraph => string.Join(" ", Paragraphs(paragraph)))];
        if (endpoint.Length > 0) paragraphs.Insert(0, $"<c>{string.Join(" ", Paragraphs(endpoint))}</c>");
        if (paragraphs.Count == 1) writer.Lines($"/// <remarks>{paragraphs[0]}</remarks>");
        if (paragraphs.Count < 2) return;

        string line = "/// <remarks>";
        foreach (string paragraph in paragraphs)
        {
            if (line.Length + paragraph.Length > Widest && line.EndsWith("</para>", StringComparison.Ordinal))
            {
                writer.Lines(line);
                line = "/// ";
            }

            line += $"<para>{paragraph}</para>";
        }

        writer.Lines(line + "</remarks>");
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

    /// <summary>Escapes the text of an XML element. Characters that XML 1.0 does not allow, and those that change the text direction of source code, are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsVisible(text, i)) escaped.Append(c).Append(text[i + 1]);
                i++;
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
                    if (IsVisible(text, i)) escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Returns whether the character is visible: not a control, format or variation character, a blank that .NET treats as a letter, or a character that XML does not allow.</summary>
    private static bool IsVisible(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        _ => text[index] is not ('\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u180B' or '\u180C' or '\u180D' or '\u034F' or '\u2800' or '\u3164' or '\uFFA0')
            and not (>= '\uFE00' and <= '\uFE0F') and not '\uDB40',
    };
}
