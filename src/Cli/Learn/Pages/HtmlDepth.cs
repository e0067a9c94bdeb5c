using System.Text.RegularExpressions;
using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Checks the nesting depth of a page before it is parsed: parsers take too long for very deep nesting.</summary>
internal static partial class HtmlDepth
{
    private const int Deepest = 1000;

    // Elements with an implied end tag, or without content.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot", "colgroup", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path", "circle", "rect", "use",
    };

    public static void Check(string name, string text)
    {
        int depth = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            if (NotCounted.Contains(tag.Groups["name"].Value) || tag.Groups["single"].Success) continue;
            depth = Math.Max(0, depth + (tag.Groups["end"].Success ? -1 : 1));
            if (depth > Deepest) throw new ToolException($"'{name}' is nested deeper than {Deepest} levels in line {text.AsSpan(0, tag.Index).Count('\n') + 1}; nothing was learned.");
        }
    }

    [GeneratedRegex(@"<(?<end>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)(?:[^<>]*?(?<single>/)?)>")]
    private static partial Regex Tag();
}
