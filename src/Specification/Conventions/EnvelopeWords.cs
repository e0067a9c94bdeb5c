namespace OfficeGest.Specification.Conventions;

/// <summary>The names of the keys of an envelope, in any spelling.</summary>
internal static class EnvelopeWords
{
    // The keys that only a list has next to its rows.
    private static readonly HashSet<string> ListFigures =
    [
        .. PagingWords.Totals, "totalpages", "hasmore", "hasnext", "hasnextpage", "next", "nextcursor", "nextpage", "nextpagetoken",
        "nexttoken", "nextlink", "nexturl", "nextpageurl", "odatanextlink", "pagination", "paging", "pageinfo",
    ];

    private static readonly HashSet<string> OfPage =
    [
        .. ListFigures, "count", "odatacontext", "page", "pages", "pagenumber", "perpage", "pagesize", "pagecount", "currentpage", "lastpage", "firstpage", "limit", "offset", "skip", "top",
        "size", "from", "to", "previous", "prev", "previouspage", "prevpage", "prevcursor", "previouscursor", "previouspagetoken", "prevpageurl", "firstpageurl", "lastpageurl", "cursor", "cursors",
        "first", "last", "firstid", "lastid", "startat", "maxresults", "islast", "incompleteresults", "meta", "metadata", "responsemetadata", "links", "url", "self", "selflink",
    ];

    private static readonly HashSet<string> OfRequest =
    [
        "status", "statuscode", "success", "ok", "code", "message", "msg", "messages", "error", "errors", "warning", "warnings", "requestid", "traceid", "correlationid", "timestamp", "apiversion",
        "kind", "etag", "object",
    ];

    private static readonly HashSet<string> Lists = ["items", "results", "result", "records", "rows", "entries", "values", "value", "elements", "list", "objects", "resources", "content", "payload", "response"];

    private static readonly HashSet<string> Objects = ["result", "response", "payload", "item", "record"];

    // The objects that may contain the figures of a page, the most likely first.
    public static readonly string[] Figures = ["meta", "pagination", "paging", "pageinfo", "page", "metadata", "responsemetadata", "cursor", "cursors", "links"];

    public static bool IsCompanion(string key) => IsOfPage(key) || OfRequest.Contains(PlainKey.Of(key));

    /// <summary>Returns whether the key can be next to the rows of a page.</summary>
    public static bool IsOfPage(string key) => OfPage.Contains(PlainKey.Of(key));

    /// <summary>Returns whether the key shows that the payload is a list.</summary>
    public static bool IsListFigure(string key) => ListFigures.Contains(PlainKey.Of(key));

    /// <summary>Returns whether the payload of any path may have this name.</summary>
    public static bool IsPayload(string key, bool isList) => (isList ? Lists : Objects).Contains(PlainKey.Of(key));

    /// <summary>Returns whether a payload has the name of its path: <c>/crm/service-orders</c> has <c>serviceOrders</c>, and <c>/crm/service-orders/{id}</c> a <c>service_order</c>.</summary>
    public static bool IsNamedAfter(string key, string path, bool isList)
    {
        string[] words = path.Split('/', '?', '#');
        string? resource = words.LastOrDefault(static word => word.Length > 0 && word.IndexOf('{') < 0);
        if (resource is null) return false;

        string plain = PlainKey.Of(key);
        string name = PlainKey.Of(resource);
        return plain == name || (!isList && plain.Length > 2 && (name == plain + "s" || name == plain + "es" || (plain[plain.Length - 1] == 'y' && name == plain.Substring(0, plain.Length - 1) + "ies")));
    }
}
