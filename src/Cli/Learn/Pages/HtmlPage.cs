using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads an HTML page as a browser saves it.</summary>
internal sealed class HtmlPage
{
    private static readonly HashSet<string> Skipped = new(["script", "style", "noscript", "nav", "svg", "template", "head", "iframe", "select", "input", "textarea"], StringComparer.Ordinal);
    private static readonly HashSet<string> Inline = new(["span", "a", "b", "strong", "i", "em", "code", "small", "label", "sub", "sup", "mark", "kbd", "u", "s", "var", "abbr", "time", "font"], StringComparer.Ordinal);
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "DEL"];

    private readonly List<PageBlock> _blocks = [];
    private readonly Dictionary<IElement, string> _endpoints = [];
    private readonly List<string[]> _fields = [];
    private readonly StringBuilder _prose = new();
    private int _proseLine;
    private int _fieldsLine;
    private int _line = 1;

    public static bool IsOne(string text)
    {
        string start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.StartsWith('<') && start.Length > 2 && (start[1] is '!' or '?' || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("</", StringComparison.Ordinal));
    }

    public static IReadOnlyList<PageBlock> Read(string name, string text)
    {
        HtmlDepth.Check(name, text);
        IDocument document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false }).ParseDocument(text);
        var page = new HtmlPage();
        if (document.Body is { } body)
        {
            page.FindEndpoints(body);
            page.Children(body);
            page.Flush();
        }

        return page._blocks;
    }

    /// <summary>Finds methods in separate elements next to their address.</summary>
    private void FindEndpoints(IElement body)
    {
        foreach (IText text in body.Descendants<IText>())
        {
            if (text.Data.Length > 20 || !Methods.Contains(text.Data.Trim().ToUpperInvariant())) continue;

            IElement? around = text.ParentElement;
            for (int i = 0; around is not null && i < 5; i++, around = around.ParentElement)
            {
                string? spaced = Spaced(around);
                if (spaced is null) break;
                if (Endpoint.Of(spaced) is not var (method, address)) continue;
                _endpoints[around] = $"{method} {address}";
                break;
            }
        }
    }

    /// <summary>Returns the texts in an element, separated by spaces; null if there is more than an endpoint.</summary>
    private static string? Spaced(IElement element)
    {
        var spaced = new StringBuilder();
        foreach (IText text in element.Descendants<IText>())
        {
            if (text.ParentElement is { LocalName: "button" or "style" or "script" } button && button != element && !IsAddress(text.Data)) continue;
            spaced.Append(text.Data.Replace("\u200b", string.Empty, StringComparison.Ordinal).Trim()).Append(' ');
            if (spaced.Length > 300) return null;
        }

        return spaced.ToString().Trim();
    }

    private static bool IsAddress(string text) => text.Contains('/', StringComparison.Ordinal);

    private void Children(INode node)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is IElement element) Element(element);
        }
    }

    private void Element(IElement element)
    {
        if (element.SourceReference?.Position is { Line: > 0 } position) _line = position.Line;
        if (Skipped.Contains(element.LocalName) || element.GetAttribute("role") == "navigation" || element.GetAttribute("role") == "tablist" || element.ClassList.Contains("sidebar") || element.ClassList.Contains("toc-wrapper")) return;
        if (_endpoints.TryGetValue(element, out string? endpoint)) Add(new ProseBlock(_line, endpoint));
        else if (HtmlFields.Layout(element) is { } layout) Fields(element, layout);
        else if (element.LocalName is ['h', >= '1' and <= '6']) Add(new HeadingBlock(_line, element.LocalName[1] - '0', HtmlFields.Words(element).TrimEnd('#', '¶', ' ', '\u200b')));
        else if (element.LocalName == "pre") Code(element);
        else if (element.LocalName == "table") Table(element);
        else if (element.LocalName == "br") Append("\n");
        else if (Inline.Contains(element.LocalName)) Children(element);
        else
        {
            FlushProse();
            Children(element);
            FlushProse();
        }
    }

    private void Code(IElement element)
    {
        // Endpoints formatted as code have separate elements for their parts.
        Add(new CodeBlock(_line, HtmlCode.Label(element), HtmlCode.Text(element)));
    }

    private void Fields(IElement element, FieldLayout layout)
    {
        FlushProse();
        if (_fields.Count == 0) _fieldsLine = _line;
        _fields.AddRange(HtmlFields.Rows(element, layout));
    }

    private void Table(IElement table)
    {
        IElement[] rows = [.. table.QuerySelectorAll("tr").Where(row => Closest(row) == table)];
        bool isLayout = table.QuerySelector("pre, table") is not null || rows.Any(static row => HtmlFields.Layout(row) is not null) || rows.Length == 0;
        if (isLayout)
        {
            FlushProse();
            Children(table);
            FlushProse();
            return;
        }

        string[][] cells = [.. rows.Select(static row => row.Children.Where(static cell => cell.LocalName is "td" or "th").Select(HtmlFields.Words).ToArray()).Where(static row => row.Length > 0)];
        if (cells.Length > 1) Add(new TableBlock(_line, cells[0], cells[1..]));
    }

    private static IElement? Closest(IElement row)
    {
        IElement? around = row.ParentElement;
        while (around is not null && around.LocalName != "table") around = around.ParentElement;
        return around;
    }

    private void Append(string text)
    {
        if (_prose.Length == 0 && string.IsNullOrWhiteSpace(text)) return;
        if (_prose.Length == 0) _proseLine = _line;
        _prose.Append(text);
    }

    private void Add(PageBlock block)
    {
        Flush();
        _blocks.Add(block);
    }

    private void Flush()
    {
        FlushProse();
        FlushFields();
    }

    private void FlushFields()
    {
        if (_fields.Count > 0) _blocks.Add(new TableBlock(_fieldsLine, HtmlFields.Header, [.. _fields]));
        _fields.Clear();
    }

    private void FlushProse()
    {
        string text = _prose.ToString().Replace('\u00a0', ' ').Trim();
        _prose.Clear();
        if (text.Length == 0 || text.Length == 1 && !char.IsLetterOrDigit(text[0])) return;
        FlushFields();
        _blocks.Add(new ProseBlock(_proseLine, text));
    }
}
