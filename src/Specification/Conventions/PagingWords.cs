namespace OfficeGest.Specification.Conventions;

/// <summary>The names of paging parameters and figures, in any spelling; the most likely first.</summary>
internal static class PagingWords
{
    public static readonly string[] Pages = ["page", "pagenumber", "pageno"];

    public static readonly string[] Cursors = ["cursor", "pagetoken", "after", "nexttoken", "nextcursor", "nextpagetoken", "pagecursor", "continuationtoken", "continue"];

    public static readonly string[] Offsets = ["offset", "skip", "startat"];

    /// <summary>Parameters for the last row of the previous page.</summary>
    public static readonly string[] Rows = ["startingafter", "after", "afterid", "sinceid"];

    public static readonly string[] Sizes = ["limit", "perpage", "pagesize", "top", "take", "maxresults", "resultsperpage"];

    /// <summary>Names that mean a page size only together with a parameter for the page.</summary>
    public static readonly string[] SizesBeside = ["size", "count"];

    public static readonly string[] HasMore = ["hasmore", "hasnext", "hasnextpage", "more"];

    public static readonly string[] NextCursors = ["nextcursor", "nextpagetoken", "nexttoken", "continuationtoken", "continue", "endcursor", "next", "aftercursor", "after", "cursor"];

    public static readonly string[] NextLinks = ["odatanextlink", "nextlink", "nexturl", "nextpageurl", "next", "nextpage", "href"];

    // Not 'count': for some servers it is the total, for others the number of rows on the page.
    public static readonly string[] Totals = ["total", "totalcount", "totalresults", "totalitems", "totalrecords", "totalelements", "totalrows", "odatacount"];

    /// <summary>The keys that identify a row.</summary>
    public static readonly string[] RowKeys = ["id", "uuid", "guid", "key"];
}
