using Microsoft.OpenApi;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <summary>
/// Detects how a list is paged by its query parameters together with its figures: a parameter alone may be a filter, and a figure alone may be information.
/// <see cref="ExtensionNames.Paging"/> overrides each of them.
/// </summary>
internal static class PagingConvention
{
    /// <summary>The usual parameters, in the order in which they are searched.</summary>
    public const string Page = "page";

    public const string Cursor = "cursor";

    public const string Limit = "limit";

    /// <summary>The parameter that orders the rows.</summary>
    public const string Sort = "sort";

    /// <summary>The usual figures: the size of a page, whether another one follows, and the next cursor.</summary>
    public const string SizeFigure = "per_page";

    public const string HasMoreFigure = "has_more";

    public const string NextFigure = "next";

    /// <summary>The header with the addresses of other pages.</summary>
    public const string LinkHeader = "Link";

    /// <summary>The styles that a mark may name.</summary>
    public static readonly string[] Styles = ["page", "cursor", "offset", "link", "row", "single"];

    /// <param name="mark">Reads a key of the mark; null if there is no mark or no such key.</param>
    /// <param name="parameters">The names of the query parameters with single values.</param>
    /// <param name="response">The response of the list.</param>
    public static PagingNames Find(Func<string, string?> mark, IReadOnlyCollection<string> parameters, PagedResponse response)
    {
        PagingForm? marked = Form(mark("style"));
        var figures = new PagingFigures(response);
        string? meta = response.Envelope?.Meta;
        string? page = mark("page") ?? mark("pageParameter") ?? PlainKey.First(PagingWords.Pages, parameters);
        string? cursor = mark("cursor") ?? mark("cursorParameter") ?? PlainKey.First(PagingWords.Cursors, parameters);
        string? offset = mark("offset") ?? PlainKey.First(PagingWords.Offsets, parameters);
        string? row = mark("after") ?? mark("cursor") ?? PlainKey.First(PagingWords.Rows, parameters);
        string? rowKey = mark("row") ?? PlainKey.First(PagingWords.RowKeys, response.RowKeys);
        string? more = Marked(mark("has_more") ?? mark("hasMore"), figures, meta) ?? figures.First(PagingWords.HasMore, static (key, _) => key.Form is KeyForm.Flag or KeyForm.Unknown or KeyForm.Integer or KeyForm.Text);
        string? total = Marked(mark("total"), figures, meta) ?? figures.First(PagingWords.Totals, static (key, _) => key.Form is KeyForm.Integer or KeyForm.Unknown);
        string? nextCursor = Marked(mark("next"), figures, meta) ?? figures.First(PagingWords.NextCursors, IsCursor);
        string? nextLink = Marked(mark("next"), figures, meta) ?? figures.First(PagingWords.NextLinks, (key, holder) => IsLink(key, holder, figures));
        string? size = mark("size") ?? mark("limit") ?? mark("sizeParameter") ?? PlainKey.First(PagingWords.Sizes, parameters);
        if (size is null && (page ?? offset) is not null) size = PlainKey.First(PagingWords.SizesBeside, parameters);

        PagingForm form = marked ?? Guess();
        if (!IsPossible()) form = PagingForm.Single;
        bool byNumber = form is PagingForm.Page or PagingForm.Offset;
        return new PagingNames(
            form,
            form == PagingForm.Page ? page : null,
            form == PagingForm.Cursor ? cursor : form == PagingForm.Row ? row : null,
            size,
            form == PagingForm.Single ? more : more ?? (byNumber ? nextLink ?? nextCursor ?? figures.First(["nextpage"], static (_, _) => true) : null),
            form == PagingForm.Cursor ? nextCursor : form == PagingForm.Link ? nextLink : null)
        {
            Offset = form == PagingForm.Offset ? offset : null,
            Total = byNumber ? total : null,
            RowKey = form == PagingForm.Row ? rowKey : null,
        };

        PagingForm Guess()
        {
            bool isBare = response.Envelope is null;
            if (page is not null && (!isBare || size is not null || response.HasLinkHeader)) return PagingForm.Page;
            if (cursor is not null && nextCursor is not null) return PagingForm.Cursor;
            if (row is not null && rowKey is not null && (more is not null || (isBare && size is not null && PlainKey.Of(row) != "after" && PlainKey.Of(row) != "sinceid"))) return PagingForm.Row;
            if (cursor is not null && meta == EnvelopeConvention.Meta) return PagingForm.Cursor;
            if (offset is not null && size is not null) return PagingForm.Offset;
            return nextLink is not null || (isBare && response.HasLinkHeader) ? PagingForm.Link : PagingForm.Single;
        }

        bool IsPossible() => form switch
        {
            PagingForm.Page => page is not null,
            PagingForm.Cursor => cursor is not null,
            PagingForm.Offset => offset is not null,
            PagingForm.Row => row is not null && rowKey is not null,
            PagingForm.Link => nextLink is not null || response.Envelope is null,
            _ => true,
        };
    }

    /// <summary>Returns whether the schema of the parameter numbers pages or rows from 0.</summary>
    public static bool BeginsAtZero(IOpenApiSchema schema) => schema.Default?.ToString() is { } first ? first == "0" : schema.Minimum == "0";

    /// <summary>Returns whether a response has the header with the addresses of other pages.</summary>
    public static bool HasLinkHeader(IOpenApiResponse response) => response.Headers?.Keys.Any(static name => name.Equals(LinkHeader, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Returns whether a figure is a boolean and not a cursor or an address.</summary>
    public static bool IsFlag(string pointer) => IsOne(JsonPointers.Last(pointer), PagingWords.HasMore);

    /// <summary>Returns the form that a mark names; null if it is unknown.</summary>
    public static PagingForm? Form(string? style) => style?.ToLowerInvariant() switch
    {
        "single" => PagingForm.Single,
        "page" => PagingForm.Page,
        "cursor" => PagingForm.Cursor,
        "offset" => PagingForm.Offset,
        "link" => PagingForm.Link,
        "row" => PagingForm.Row,
        _ => null,
    };

    /// <summary>Returns whether a parameter of this name requests a part of a list.</summary>
    public static bool IsParameter(string name) => IsPlace(name) || IsSize(name);

    /// <summary>Returns whether a parameter of this name selects the part of a list.</summary>
    public static bool IsPlace(string name) => IsOne(name, PagingWords.Pages) || IsOne(name, PagingWords.Cursors) || IsOne(name, PagingWords.Offsets) || IsOne(name, PagingWords.Rows);

    public static bool IsSize(string name) => IsOne(name, PagingWords.Sizes);

    /// <summary>Returns whether a parameter of this name is a number.</summary>
    public static bool IsNumber(string name) => IsOne(name, PagingWords.Pages) || IsOne(name, PagingWords.Offsets) || IsSize(name);

    private static bool IsOne(string name, string[] words) => words.Contains(PlainKey.Of(name));

    private static string? Marked(string? mark, PagingFigures figures, string? meta) => mark is { Length: > 0 } ? figures.Of(mark, meta) : null;

    // A cursor at the root may be the start of the current page.
    private static bool IsCursor(ResponseKey key, string holder) =>
        key.Form is KeyForm.Text or KeyForm.Unknown && !key.IsAddress && holder != "links"
        && (PlainKey.Of(key.Name) is not ("cursor" or "after" or "continue") || holder.Length > 0);

    private static bool IsLink(ResponseKey key, string holder, PagingFigures figures) => PlainKey.Of(key.Name) switch
    {
        _ when key.Form is not (KeyForm.Text or KeyForm.Unknown) => false,
        "next" or "nextpage" => key.IsAddress || holder == "links" || (key.Form == KeyForm.Text && holder.Length == 0 && (figures.Has("previous") || figures.Has("prev") || figures.Has("previouspage"))),
        "href" => holder == "next",
        _ => true,
    };
}
