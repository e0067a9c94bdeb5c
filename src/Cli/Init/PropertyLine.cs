using System.Xml;
using System.Xml.Linq;

namespace OfficeGest.Cli.Init;

/// <summary>A property on a new line after another one, with the same indentation.</summary>
/// <param name="After">The other property.</param>
/// <param name="Element">The text of the new one.</param>
internal sealed record PropertyLine(XElement After, string Element)
{
    public string AddTo(string text, string lineEnd)
    {
        // The reader counts from 1, and reports the column of the name.
        var place = (IXmlLineInfo)After;
        int lineStart = Enumerable.Range(1, place.LineNumber - 1).Aggregate(0, (start, _) => text.IndexOf('\n', start) + 1);
        int start = lineStart + place.LinePosition - 2;
        string indent = text[lineStart..start];
        string close = $"</{After.Name.LocalName}>";
        int end = text.IndexOf(close, start, StringComparison.Ordinal) + close.Length;
        int next = text.IndexOf('\n', end);
        if (next < 0 || !string.IsNullOrWhiteSpace(indent) || !IsBlankOrComment(text[end..next].Trim())) return text.Insert(end, Element);

        return text.Insert(next + 1, indent + Element + lineEnd);
    }

    private static bool IsBlankOrComment(string rest) =>
        rest.Length == 0 || (rest.StartsWith("<!--", StringComparison.Ordinal) && rest.IndexOf("-->", StringComparison.Ordinal) == rest.Length - 3);
}
