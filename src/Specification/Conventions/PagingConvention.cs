namespace OfficeGest.Specification.Conventions;

/// <summary>How a list is paged, by the names of its query parameters and figures; <see cref="ExtensionNames.Paging"/> overrules each of them.</summary>
internal static class PagingConvention
{
    /// <summary>The usual parameters, in the order in which they are looked for.</summary>
    public const string Page = "page";

    public const string Cursor = "cursor";

    public const string Limit = "limit";

    /// <summary>The parameter that orders the rows.</summary>
    public const string Sort = "sort";

    /// <summary>The usual figures: whether another page follows, and the next cursor.</summary>
    public const string HasMoreFigure = "has_more";

    public const string NextFigure = "next";

    private static readonly string[] Pages = [Page, "page_number", "pageNumber"];
    private static readonly string[] Cursors = [Cursor, "page_token", "pageToken", "after"];
    private static readonly string[] Sizes = [Limit, "per_page", "page_size", "pageSize", "perPage"];
    private static readonly string[] HasMore = [HasMoreFigure, "hasMore", "has_next", "hasNext"];
    private static readonly string[] Next = [NextFigure, "next_cursor", "nextCursor", "next_page_token"];

    /// <param name="mark">Reads a key of the mark; null where there is no mark or no such key.</param>
    /// <param name="parameters">The names of the query parameters that hold single values.</param>
    /// <param name="figures">The keys of the paging figures.</param>
    public static PagingNames Find(Func<string, string?> mark, IReadOnlyCollection<string> parameters, IReadOnlyCollection<string> figures)
    {
        PagingForm? form = Form(mark("style"));
        string? page = mark("page") ?? mark("pageParameter") ?? First(Pages, parameters);
        string? cursor = mark("cursor") ?? mark("cursorParameter") ?? First(Cursors, parameters);
        form ??= page is not null ? PagingForm.Page : cursor is not null ? PagingForm.Cursor : PagingForm.Single;
        if ((form == PagingForm.Page && page is null) || (form == PagingForm.Cursor && cursor is null)) form = PagingForm.Single;
        return new PagingNames(
            form.Value,
            form == PagingForm.Page ? page : null,
            form == PagingForm.Cursor ? cursor : null,
            mark("size") ?? mark("limit") ?? mark("sizeParameter") ?? First(Sizes, parameters),
            mark("has_more") ?? mark("hasMore") ?? First(HasMore, figures),
            form == PagingForm.Cursor ? mark("next") ?? First(Next, figures) : null);
    }

    /// <summary>The form that a mark names; null when it is not known.</summary>
    public static PagingForm? Form(string? style) => style?.ToLowerInvariant() switch
    {
        "single" => PagingForm.Single,
        "page" => PagingForm.Page,
        "cursor" => PagingForm.Cursor,
        _ => null,
    };

    /// <summary>Whether a parameter of this name asks for a part of a list.</summary>
    public static bool IsParameter(string name) => Pages.Contains(name) || Cursors.Contains(name) || Sizes.Contains(name);

    /// <summary>Whether a parameter of this name says which part of a list comes.</summary>
    public static bool IsPlace(string name) => Pages.Contains(name) || Cursors.Contains(name);

    public static bool IsSize(string name) => Sizes.Contains(name);

    /// <summary>Whether a parameter of this name is a number.</summary>
    public static bool IsNumber(string name) => Pages.Contains(name) || Sizes.Contains(name);

    private static string? First(string[] names, IReadOnlyCollection<string> among) => names.FirstOrDefault(name => among.Contains(name, StringComparer.Ordinal));
}

/// <param name="Form">How the pages follow each other.</param>
/// <param name="Page">The parameter with the number of the page, for that form.</param>
/// <param name="Cursor">The parameter with the cursor, for that form.</param>
/// <param name="Size">The parameter with the size of a page.</param>
/// <param name="HasMore">The figure that says whether another page follows.</param>
/// <param name="Next">The figure with the next cursor.</param>
internal sealed record PagingNames(PagingForm Form, string? Page, string? Cursor, string? Size, string? HasMore, string? Next);

internal enum PagingForm
{
    /// <summary>All items come at once.</summary>
    Single,
    Page,
    Cursor,
}
