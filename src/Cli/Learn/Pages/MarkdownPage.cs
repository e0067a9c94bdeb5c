using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads a Markdown page, including the components of Mintlify and Docusaurus.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    private readonly List<PageBlock> _blocks = [];
    private readonly string _text;

    private MarkdownPage(string text) => _text = text;

    /// <summary>Returns whether the text has Markdown syntax. Text copied from a browser has none, but may have a table.</summary>
    public static bool IsOne(string text) => Marks().IsMatch(text);

    public static IReadOnlyList<PageBlock> Read(string name, string text)
    {
        try
        {
            var page = new MarkdownPage(text);
            foreach (Block block in Markdown.Parse(text, Pipeline)) page.Add(block);
            return page._blocks;
        }
        catch (ArgumentException)
        {
            throw new ToolException($"'{name}' is nested too deeply for Markdown; nothing was learned.");
        }
    }

    private void Add(Block block)
    {
        int line = block.Line + 1;
        switch (block)
        {
            case Markdig.Syntax.HeadingBlock or ParagraphBlock or HtmlBlock:
                Leaf(block, line);
                break;
            case Markdig.Extensions.Yaml.YamlFrontMatterBlock front:
                FrontMatter(front.Lines.ToString(), line);
                break;
            case FencedCodeBlock code:
                _blocks.Add(new CodeBlock(line + 1, Label($"{code.Info} {code.Arguments}"), code.Lines.ToString()));
                break;
            case Markdig.Syntax.CodeBlock code:
                _blocks.Add(new CodeBlock(line, string.Empty, code.Lines.ToString()));
                break;
            case Table table:
                AddTable(table, line);
                break;
            case ContainerBlock container:
                foreach (Block inner in container) Add(inner);
                break;
        }
    }

    private void Leaf(Block block, int line)
    {
        if (block is Markdig.Syntax.HeadingBlock heading) _blocks.Add(new HeadingBlock(line, heading.Level, Words(heading.Inline)));
        else if (block is HtmlBlock html)
        {
            string raw = html.Lines.ToString();
            if (MdxFields.Of(raw, line) is { } table) _blocks.Add(table);
            else if (Tab().Match(raw) is { Success: true } tab) _blocks.Add(new ProseBlock(line, tab.Groups["label"].Value));
            else if (raw.Contains("<table", StringComparison.OrdinalIgnoreCase) || raw.Contains("<pre", StringComparison.OrdinalIgnoreCase))
                foreach (PageBlock inner in HtmlPage.Read("the page", raw)) _blocks.Add(inner with { Line = line + inner.Line - 1 });
        }
        else
        {
            string source = _text.Substring(block.Span.Start, Math.Min(block.Span.Length, _text.Length - block.Span.Start));
            PageBlock prose = new ProseBlock(line, Marked().Replace(source, "$1"));
            _blocks.Add(MdxFields.Of(source, line) ?? prose);
        }
    }

    private void FrontMatter(string text, int line)
    {
        foreach (Match entry in FrontEntry().Matches(text))
        {
            string value = entry.Groups["value"].Value.Trim().Trim('"', '\'');
            if (entry.Groups["key"].Value == "title") _blocks.Add(new HeadingBlock(line, 1, value));
            else if (Endpoint.Of(value) is var (method, address)) _blocks.Add(new ProseBlock(line, $"{method} {address}"));
        }
    }

    private void AddTable(Table table, int line)
    {
        string[][] rows = [.. table.OfType<TableRow>().Select(static row => row.OfType<TableCell>().Select(CellText).ToArray())];
        if (rows.Length > 1) _blocks.Add(new TableBlock(line, rows[0], rows[1..]));
    }

    private static string CellText(TableCell cell) => string.Join(' ', cell.OfType<ParagraphBlock>().Select(static paragraph => Words(paragraph.Inline)));

    private static string Words(ContainerInline? inline)
    {
        var words = new StringBuilder();
        foreach (MarkdownObject part in inline?.Descendants() ?? [])
        {
            if (part is LiteralInline literal) words.Append(literal.Content.AsSpan());
            else if (part is CodeInline code) words.Append(code.Content);
            else if (part is LineBreakInline or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }) words.Append(' ');
            else if (part is HtmlEntityInline entity) words.Append(entity.Transcoded.AsSpan());
        }

        return words.ToString().Trim();
    }

    /// <summary>Returns the text after the language: <c>json title="201 Created"</c>, <c>json Response 200</c>.</summary>
    private static string Label(string info)
    {
        Match title = Title().Match(info);
        if (title.Success) return title.Groups["title"].Value;
        string[] words = info.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length > 0 ? words[^1] : string.Empty;
    }

    [GeneratedRegex(@"^(?:#{1,6} |```|~~~|---\r?\n|<(?:ParamField|ResponseField|Tab|CodeGroup)\b|\|?\s*:?-{3,}:?\s*\|.*\r?\n\|)", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex("""title=["']?(?<title>[^"'}]+)""")]
    private static partial Regex Title();

    [GeneratedRegex("""<Tab(?:Item)?\b[^>]*?\b(?:label|title)=["'](?<label>[^"']+)["']""")]
    private static partial Regex Tab();

    [GeneratedRegex(@"(?m)^(?<key>title|api|openapi):[ \t]*(?<value>[^\r\n]+)")]
    private static partial Regex FrontEntry();

    [GeneratedRegex(@"[*_]{2}([^*_\n]+)[*_]{2}")]
    private static partial Regex Marked();
}
