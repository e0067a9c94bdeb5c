namespace OfficeGest;

/// <summary>Decides by the figures of the pages so far where a list ends, and reports where the figures contradict each other.</summary>
/// <param name="asked">The requested page size; null if none was.</param>
/// <param name="fromStart">Whether the walk began at the first page, so that all rows were counted.</param>
internal sealed class PageFigures(int? asked, bool fromStart)
{
    private long _rows;
    private long? _total;
    private int? _perPage;
    private int _largest;

    /// <summary>Whether the server announced a page after the last one. Otherwise the next one is a guess.</summary>
    public bool IsPromised { get; private set; }

    /// <summary>Adds a page of a list that is paged by number.</summary>
    /// <param name="page">The figures and rows of the page.</param>
    /// <param name="through">How many rows the list has up to the end of the page, by the size of a page; null if that is unknown.</param>
    /// <param name="recorder">Records contradictions.</param>
    /// <returns>Whether another page should follow.</returns>
    public bool HasMore(PageFacts page, Func<int, long>? through, DriftRecorder recorder)
    {
        PageMeta meta = page.Meta;

        // Deleted rows move others up, past the current position; and with larger pages the next one begins further down than the last one ended.
        if (meta.Total < _total) Tell(recorder, "a total that shrinks");
        if (meta.PerPage > _perPage) Tell(recorder, "a page size that grows");
        _perPage = meta.PerPage is > 0 ? meta.PerPage : _perPage;
        Count(page);
        if (page.Count == 0)
        {
            if (meta.HasMore == true) Tell(recorder, "has_more with an empty page");
            else if (meta.HasMore is null && IsPromised) Tell(recorder, "an empty page where more rows were announced");
            return false;
        }

        // A size that only repeats the request may differ from the one that was applied, unless a page has shown it.
        int? size = _perPage is { } stated && (stated != asked || Math.Max(_largest, page.Count) >= stated) ? stated : null;
        bool? said = meta.HasMore ?? ByTotal(through, size);
        bool more = said ?? BySize(page.Count, size);
        IsPromised = more && said is not null;
        _largest = Math.Max(_largest, page.Count);
        return more;
    }

    /// <summary>Adds a page of any other list.</summary>
    public void Count(PageFacts page)
    {
        _rows += page.NewRows;
        _total = page.Meta.Total ?? _total;
    }

    /// <summary>Checks the totals. Call it after the last page.</summary>
    public void End(DriftRecorder recorder)
    {
        if (fromStart && _total > _rows) Tell(recorder, "a total of more rows than were sent");
    }

    public static void Tell(DriftRecorder recorder, string what) => recorder.Record(DriftKind.PagingBroken, "$.meta", what);

    private bool? ByTotal(Func<int, long>? through, int? size)
    {
        if (_total is not { } total) return null;
        if (fromStart) return _rows < total;

        return size is { } known && through is not null ? through(known) < total : null;
    }

    // The requested size may not be the one that was applied: the first short page proves nothing, but a page that is shorter than an earlier one does.
    private bool BySize(int count, int? size) => size is { } known ? count >= known : _largest == 0 || count >= _largest;
}

/// <summary>The figures and rows of a page.</summary>
/// <param name="Meta">Its figures.</param>
/// <param name="HasMeta">Whether there were any.</param>
/// <param name="Count">How many rows it has.</param>
/// <param name="NewRows">How many of them are not on an earlier page.</param>
internal readonly record struct PageFacts(PageMeta Meta, bool HasMeta, int Count, int NewRows);
