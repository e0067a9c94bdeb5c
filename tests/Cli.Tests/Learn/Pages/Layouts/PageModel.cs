using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Tests.Learn.Pages.Layouts;

/// <summary>What an invented page of documentation says.</summary>
internal sealed record PageModel(string Title, bool IsPortuguese, IReadOnlyList<PageOperation> Operations)
{
    public string Word(string english, string portuguese) => IsPortuguese ? portuguese : english;
}

internal sealed record PageOperation(string Method, string Route, string Title)
{
    public IReadOnlyList<PageField> Fields { get; init; } = [];

    public JsonObject? Body { get; init; }

    public bool IsUpload { get; init; }

    public int Status { get; init; } = 200;

    public JsonNode? Answer { get; init; }

    /// <summary>The media type of a file.</summary>
    public string? File { get; init; }

    public IReadOnlyList<(int Status, string Remark)> Errors { get; init; } = [];

    public IEnumerable<PageField> In(string place) => Fields.Where(field => field.Place == place);

    /// <summary>The address with a key in the place of each parameter.</summary>
    public string Address => string.Join('/', Route.Split('/').Select(static segment => segment.StartsWith('{') ? "{" + segment[1..^1] + "}" : segment));
}

/// <param name="Name">The name.</param>
/// <param name="Type">A word of JSON, or file.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Place">path, query, body or response.</param>
/// <param name="Remark">What it is.</param>
internal sealed record PageField(string Name, string Type, bool IsRequired, string Place, string Remark);

/// <summary>A form in which documentation comes.</summary>
internal abstract class PageLayout
{
    public const string Root = "https://company.officegest.com/api/v2";

    public abstract string Extension { get; }

    /// <summary>Whether it says which fields are required.</summary>
    public virtual bool TellsRequired => true;

    /// <summary>Whether it has the statuses of errors.</summary>
    public virtual bool TellsErrors => true;

    public abstract string Write(PageModel page);

    protected static string Html(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    public static IReadOnlyDictionary<string, PageLayout> All { get; } = new Dictionary<string, PageLayout>
    {
        ["mintlify"] = new MintlifyLayout(),
        ["docusaurus"] = new DocusaurusLayout(),
        ["readme"] = new ReadMeLayout(),
        ["scribe"] = new ScribeLayout(),
        ["swagger"] = new SwaggerLayout(),
        ["redoc"] = new RedocLayout(),
        ["html"] = new PlainHtmlLayout(),
        ["markdown"] = new MarkdownLayout(),
        ["mdx"] = new MdxLayout(),
        ["text"] = new CopiedTextLayout(),
        ["curl"] = new CurlFileLayout(),
        ["postman"] = new PostmanLayout(),
    };
}
