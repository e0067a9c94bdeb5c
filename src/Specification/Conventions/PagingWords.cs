namespace OfficeGest.Specification.Conventions;

/// <summary>What the parameters and figures of paging are called, without their spelling; the likeliest first.</summary>
internal static class PagingWords
{
    public static readonly string[] Pages = ["page", "pagenumber", "pageno"];

    public static readonly string[] Cursors = ["cursor", "pagetoken", "after", "nexttoken", "nextcursor", "nextpagetoken", "pagecursor", "continuationtoken", "continue"];

    public static readonly string[] Offsets = ["offset", "skip", "startat"];

    /// <summary>Parameters that take a row of the page before.</summary>
    public static readonly string[] Rows = ["startingafter", "after", "afterid", "sinceid"];

    public static readonly string[] Sizes = ["limit", "perpage", "pagesize", "top", "take", "maxresults", "resultsperpage"];

    /// <summary>What is a size only beside a parameter that says which page.</summary>
    public static readonly string[] SizesBeside = ["size", "count"];

    public static readonly string[] HasMore = ["hasmore", "hasnext", "hasnextpage", "more"];

    public static readonly string[] NextCursors = ["nextcursor", "nextpagetoken", "nexttoken", "continuationtoken", "continue", "endcursor", "next", "aftercursor", "after", "cursor"];

    public static readonly string[] NextLinks = ["odatanextlink", "nextlink", "nexturl", "nextpageurl", "next", "nextpage", "href"];

    // Not count: that is the rows of all pages for some servers, and those of this page for others.
    public static readonly string[] Totals = ["total", "totalcount", "totalresults", "totalitems", "totalrecords", "totalelements", "totalrows", "odatacount"];

    /// <summary>The keys that name a row.</summary>
    public static readonly string[] RowKeys = ["id", "uuid", "guid", "key"];
}
