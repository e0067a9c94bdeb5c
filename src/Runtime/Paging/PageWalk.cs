using System.Globalization;
using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>Tracks the position in a paged list, and decides where it ends. Each row is returned once; pages that contradict that end the list or are reported.</summary>
internal sealed class PageWalk
{
    private static readonly ApiPaging Single = new();

    // A longer one does not fit into an address.
    private const int MaximumCursor = 16 * 1024;

    private readonly ApiRequest _request;
    private readonly Uri _baseAddress;
    private readonly ApiPaging _paging;
    private readonly PageFigures _figures;
    private readonly RowsSeen _rows = new();
    private readonly PagesSeen _cursors = new(RowsSeen.MaximumPages);
    private readonly int _first;
    private readonly bool _asks;
    private string? _position;
    private bool _isFirst = true;

    /// <exception cref="ArgumentException">The continuation is not one of this list.</exception>
    public PageWalk(ApiRequest request, Uri baseAddress, string? continuation, int? size)
    {
        (_request, _baseAddress) = (request, baseAddress);
        _paging = request.Operation.Paging ?? Single;
        _position = continuation;
        int start = _paging.Style == ApiPagingStyle.Offset || _paging.FromZero ? 0 : 1;
        int? asked = request.QueryNumber(_paging.Style == ApiPagingStyle.Offset ? _paging.OffsetParameter : _paging.PageParameter);
        _asks = asked is not null || _paging.AlwaysAsked;
        _first = asked ?? start;
        _figures = new PageFigures(size ?? request.QueryNumber(_paging.SizeParameter), continuation is null && _first <= start);
        if (continuation is null) return;

        _cursors.Add(Mark.Of(System.Text.Encoding.UTF8.GetBytes(continuation)));
        if (IsNumbered ? !int.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out _) : _paging.Style == ApiPagingStyle.Link && request.Follow(baseAddress, continuation) is null)
            throw new ArgumentException($"'{continuation}' is not a continuation of {request.Operation.OperationId}.", nameof(continuation));
    }

    /// <summary>The query parameter for the position; null for the first page.</summary>
    public string? Parameter => _paging.Style switch
    {
        _ when _position is null && !(IsNumbered && _paging.AlwaysAsked) => null,
        ApiPagingStyle.Page => _paging.PageParameter,
        ApiPagingStyle.Offset => _paging.OffsetParameter,
        ApiPagingStyle.Cursor or ApiPagingStyle.Row => _paging.CursorParameter,
        _ => null,
    };

    public string? Value => Parameter is null ? null : _position ?? _first.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address of the page, if the server sends it.</summary>
    public string? Link => _paging.Style == ApiPagingStyle.Link ? _position : null;

    /// <summary>Whether the page that is requested now may not exist, since the figures did not announce it.</summary>
    public bool IsGuess => !_isFirst && (IsNumbered || _paging.Style == ApiPagingStyle.Row) && !_figures.IsPromised;

    private bool IsNumbered => _paging.Style is ApiPagingStyle.Page or ApiPagingStyle.Offset;

    // Such a server sends no header if it has no figures.
    private bool IsByHeader => _request.Operation.Envelope is null;

    private int Current => _position is null ? _first : int.Parse(_position, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Adds a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">The response that it is in.</param>
    /// <param name="recorder">Records contradictions.</param>
    /// <param name="continuation">Where the list continues; null after the last page.</param>
    /// <returns>The rows that are new; null if the page repeats an earlier one.</returns>
    public IReadOnlyList<RowPlace>? Add<T>(PageContent<T> page, ReadOnlySpan<byte> text, DriftRecorder recorder, out string? continuation)
    {
        continuation = null;
        IReadOnlyList<RowPlace>? rows = page.Places.Rows;
        if (!_isFirst && page.Count > 0)
        {
            rows = IsBefore(page.Meta) ? null : _rows.Add(page.Places, text);
            if (rows is null)
            {
                PageFigures.Tell(recorder, CursorRepeats(page.Meta) ? "cursor repeats" : "a page that was sent before");
                return null;
            }

            if (_rows.CameBefore) PageFigures.Tell(recorder, "rows that were sent before");
        }

        var facts = new PageFacts(page.Meta, page.HasMeta, page.Count, page.Count - (page.Places.Rows.Count - rows.Count));
        continuation = Next(page.Places, text, facts, recorder);
        _position = continuation;
        if (continuation is null) _figures.End(recorder);

        // Most lists have one page, which needs no marks.
        else if (_isFirst && page.Count > 0) _rows.Add(page.Places, text);
        _isFirst = false;
        return rows;
    }

    // The server reports an earlier page than the requested one.
    private bool IsBefore(PageMeta meta) => _paging.Style == ApiPagingStyle.Page && _position is not null && meta.CurrentPage < Current;

    private bool CursorRepeats(PageMeta meta) => _paging.Style is ApiPagingStyle.Cursor or ApiPagingStyle.Link && meta.Next is { } next && Repeats(next);

    private bool Repeats(string next) => !_cursors.Add(Mark.Of(System.Text.Encoding.UTF8.GetBytes(next)));

    private string? Next(RowPlaces places, ReadOnlySpan<byte> text, PageFacts page, DriftRecorder recorder)
    {
        switch (_paging.Style)
        {
            case ApiPagingStyle.Page:
                return NextPage(page, recorder);
            case ApiPagingStyle.Offset:
                return NextOffset(page, recorder);
            case ApiPagingStyle.Cursor or ApiPagingStyle.Link or ApiPagingStyle.Row:
                string? next = _paging.Style == ApiPagingStyle.Row ? NextRow(places, text, page, recorder) : NextCursor(page, recorder);
                if (next is null || !Repeats(next)) return next;

                PageFigures.Tell(recorder, "cursor repeats");
                return null;
            default:
                _figures.Count(page);
                if (page.Count > 0 && (page.Meta.HasMore == true || page.Meta.Next is not null)) PageFigures.Tell(recorder, "more than one page of a list without paging");
                return null;
        }
    }

    private string? NextPage(PageFacts page, DriftRecorder recorder)
    {
        int current = Current;
        if (page.Meta.CurrentPage is { } said && said != current && page.Count > 0)
        {
            // If no page was requested, the server may number from 0.
            if (said == 0 && !_asks && _position is null) current = said;
            else PageFigures.Tell(recorder, "another page than requested");
            if (said < current) return null;
        }

        if (!_figures.HasMore(page, size => (long)(_paging.FromZero ? current + 1 : current) * size, recorder)) return null;
        if (current < int.MaxValue) return (current + 1).ToString(CultureInfo.InvariantCulture);

        PageFigures.Tell(recorder, "a page after the last number");
        return null;
    }

    private string? NextOffset(PageFacts page, DriftRecorder recorder)
    {
        // The server also counted the rows that were sent twice.
        long next = (long)Current + page.Count;
        if (!_figures.HasMore(page, _ => next, recorder)) return null;
        if (next <= int.MaxValue) return next.ToString(CultureInfo.InvariantCulture);

        PageFigures.Tell(recorder, "a page after the last number");
        return null;
    }

    private string? NextRow(RowPlaces places, ReadOnlySpan<byte> text, PageFacts page, DriftRecorder recorder)
    {
        if (!_figures.HasMore(page, null, recorder)) return null;
        if (places.KeyOfLast(text, _paging.RowKey!) is { Length: > 0 and <= MaximumCursor } key) return key;

        PageFigures.Tell(recorder, "a last row without its key");
        return null;
    }

    private string? NextCursor(PageFacts page, DriftRecorder recorder)
    {
        _figures.Count(page);
        PageMeta meta = page.Meta;
        string? broken = meta switch
        {
            { Next: null, HasMore: true } when page.Count == 0 => "has_more with an empty page",
            { Next: not null } when page.Count == 0 => "a cursor with an empty page",
            { Next: { } link } when _paging.Style == ApiPagingStyle.Link && _request.Follow(_baseAddress, link) is null => "an address that is not below the base address",
            _ when page.Count == 0 => page.HasMeta || _isFirst || IsByHeader ? null : "an empty page without figures",
            { Next: null } when !page.HasMeta => IsByHeader ? null : "rows without figures",
            { Next: null, HasMore: true } => "has_more without a cursor",
            { Next: not null, HasMore: false } => "a cursor without has_more",
            { Next.Length: > MaximumCursor } => "a cursor that does not fit into an address",
            _ => null,
        };
        if (broken is not null) PageFigures.Tell(recorder, broken);
        return broken is null && page.Count > 0 ? meta.Next : null;
    }
}
