using System.Globalization;

namespace OfficeGest.Transport;

/// <summary>Where a walk over pages stands, and when it is over.</summary>
internal sealed class PageWalk(string? continuation)
{
    public static readonly ApiPaging Single = new();

    // Enough to catch a server that goes round in circles, little enough to walk forever.
    private const int MaximumSeen = 4096;

    private readonly HashSet<string> _seen = continuation is null ? [] : [continuation];
    private string? _position = continuation;
    private int? _first;

    public string? Parameter(ApiPaging paging) => paging.Style switch
    {
        ApiPagingStyle.Page when _position is not null => paging.PageParameter,
        ApiPagingStyle.Cursor when _position is not null => paging.CursorParameter,
        _ => null,
    };

    public string? Value(ApiPaging paging, ApiRequest request)
    {
        if (paging.Style == ApiPagingStyle.Page) _first ??= request.QueryNumber(paging.PageParameter) ?? 1;
        return Parameter(paging) is null ? null : _position;
    }

    /// <returns>The continuation after the page; null when it was the last.</returns>
    public string? Advance(ApiPaging paging, PageMeta meta, int count, DriftRecorder recorder)
    {
        string? next = paging.Style switch
        {
            ApiPagingStyle.Page => NextPage(meta, count, recorder),
            ApiPagingStyle.Cursor => NextCursor(meta, count, recorder),
            _ => null,
        };
        if (next is not null)
        {
            if (_seen.Count >= MaximumSeen) _seen.Clear();
            if (!_seen.Add(next))
            {
                recorder.Record(DriftKind.PagingBroken, "$.meta", "cursor repeats");
                next = null;
            }
        }

        _position = next;
        return next;
    }

    private string? NextPage(PageMeta meta, int count, DriftRecorder recorder)
    {
        int current = _position is null ? _first ?? 1 : int.Parse(_position, NumberStyles.None, CultureInfo.InvariantCulture);
        if (meta.CurrentPage is { } said && said != current)
        {
            // The parameter was ignored: the same page would come for ever.
            recorder.Record(DriftKind.PagingBroken, "$.meta", "another page than asked for");
            if (said < current) return null;
        }

        bool more = meta.HasMore ?? (meta.Total is { } total && meta.PerPage is > 0 and { } size ? (long)current * size < total : meta.PerPage is > 0 and { } full && count >= full);
        if (more && count == 0)
        {
            recorder.Record(DriftKind.PagingBroken, "$.meta", "has_more with an empty page");
            return null;
        }

        return more ? (current + 1).ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string? NextCursor(PageMeta meta, int count, DriftRecorder recorder)
    {
        if (meta.Next is null)
        {
            if (meta.HasMore == true) recorder.Record(DriftKind.PagingBroken, "$.meta", "has_more without a cursor");
            return null;
        }

        if (meta.HasMore == false)
        {
            recorder.Record(DriftKind.PagingBroken, "$.meta", "a cursor without has_more");
            return null;
        }

        if (count > 0) return meta.Next;

        recorder.Record(DriftKind.PagingBroken, "$.meta", "a cursor with an empty page");
        return null;
    }
}
