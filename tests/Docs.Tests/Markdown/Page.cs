using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OfficeGest.Docs.Tests.Markdown;

/// <summary>A page of the repository.</summary>
internal sealed partial class Page
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();
    private readonly MarkdownDocument _document;
    private readonly string _text;

    private Page(string path)
    {
        Path = path;
        _text = Repository.Read(path);
        _document = Markdig.Markdown.Parse(_text, Pipeline);
        Anchors = Headings().Concat(Ids().Matches(_text).Select(static id => id.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every page that a reader of the repository may open, with <c>/</c> in its path.</summary>
    public static IReadOnlyDictionary<string, Page> All { get; } = Find().ToDictionary(static page => page.Path, StringComparer.Ordinal);

    public string Path { get; }

    /// <summary>Whether it says what was decided or changed at a time, in the C# of that time.</summary>
    public bool IsHistory => Path.StartsWith("docs/adr/", StringComparison.Ordinal) || Path == "CHANGELOG.md";

    /// <summary>Where a link may lead, as GitHub names its headings.</summary>
    public IReadOnlySet<string> Anchors { get; }

    public IEnumerable<(string Target, int Line)> Links =>
        _document.Descendants<LinkInline>().Select(static link => (link.Url ?? "", link.Line + 1))
            .Concat(Sources().Matches(_text).Select(match => (match.Groups[1].Value, _text[..match.Index].Count(static c => c == '\n') + 1)));

    public IEnumerable<Block> Blocks => _document.Descendants<FencedCodeBlock>().Select(block => new Block(Path, block.Line + 1, block.Info ?? "", block.Lines.ToString().ReplaceLineEndings("\n")));

    public IEnumerable<(string Text, int Line)> InlineCode => _document.Descendants<CodeInline>().Select(static code => (code.Content, code.Line + 1));

    private static IEnumerable<Page> Find()
    {
        string[] skipped = ["/bin/", "/obj/", "/artifacts/", "/node_modules/", "/Fixtures/", "/.git/", "/.github/", "/_site/"];
        return Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(static file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !Array.Exists(skipped, part => ("/" + path).Contains(part, StringComparison.Ordinal)))
            .Where(static path => !path.EndsWith("PACKAGE.md", StringComparison.Ordinal) && !path.Contains("AnalyzerReleases", StringComparison.Ordinal))
            .Select(static path => new Page(path));
    }

    private IEnumerable<string> Headings()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (HeadingBlock heading in _document.Descendants<HeadingBlock>())
        {
            string slug = Slug(Text(heading.Inline));
            int times = seen[slug] = seen.GetValueOrDefault(slug) + 1;
            yield return times == 1 ? slug : $"{slug}-{times - 1}";
        }
    }

    private static string Text(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (Inline inline in inlines?.Descendants() ?? []) text.Append(inline switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, _ => "" });
        return text.ToString();
    }

    private static string Slug(string heading) => Dropped().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"[^\p{L}\p{N}\-_ ]")]
    private static partial Regex Dropped();

    [GeneratedRegex("<a id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("(?:src|srcset|href)=\"([^\"]+)\"")]
    private static partial Regex Sources();
}

/// <summary>A fenced block.</summary>
/// <param name="Page">The page that it stands on.</param>
/// <param name="Line">Where its fence is.</param>
/// <param name="Language">The first word after the fence.</param>
/// <param name="Text">What it holds.</param>
internal sealed record Block(string Page, int Line, string Language, string Text)
{
    public override string ToString() => $"{Page}({Line})";
}
