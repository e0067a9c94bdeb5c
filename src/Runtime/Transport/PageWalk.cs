using System.Globalization;
using System.Security.Cryptography;

namespace OfficeGest.Transport;

/// <summary>Where a walk over pages stands, and when it is over.</summary>
internal sealed class PageWalk
{
    private static readonly ApiPaging Single = new();

    // Enough to catch a server that goes round in circles, little enough to walk forever.
    private const int MaximumSeen = 4096;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ApiPaging _paging;
    private readonly int _first;
    private readonly bool _asks;
    private string? _position;
    private byte[]? _previous;

    /// <exception cref="ArgumentException">The continuation is not one of this list.</exception>
    public PageWalk(ApiRequest request, string? continuation)
    {
        _paging = request.Operation.Paging ?? Single;
        _position = continuation;
        int? asked = request.QueryNumber(_paging.PageParameter);
        _asks = asked is not null;
        _first = asked ?? 1;
        if (continuation is null) return;

        _seen.Add(continuation);
        if (_paging.Style == ApiPagingStyle.Page && !int.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new ArgumentException($"'{continuation}' is not a continuation of {request.Operation.OperationId}.", nameof(continuation));
    }

    /// <summary>What the position goes into; null for the first page.</summary>
    public string? Parameter => _position is null ? null : _paging.Style switch
    {
        ApiPagingStyle.Page => _paging.PageParameter,
        ApiPagingStyle.Cursor => _paging.CursorParameter,
        _ => null,
    };

    public string? Value => Parameter is null ? null : _position;

    /// <summary>Whether the page that came is one that has come before: the server took no notice of where the walk stands.</summary>
    public bool Repeats<T>(PageContent<T> content, Answer answer)
    {
        if (_paging.Style != ApiPagingStyle.Page || content.Count == 0) return false;
        if (_position is null)
        {
            // The first one cannot have come before; whether the next one is the same shows then.
            if (content.Meta.CurrentPage is null) IsPrevious(answer, content.Bytes);
            return false;
        }

        bool repeats = content.Meta.CurrentPage is { } said ? said < Current : IsPrevious(answer, content.Bytes);
        if (repeats) answer.Recorder.Record(DriftKind.PagingBroken, "$.meta", "another page than asked for");
        return repeats;
    }

    /// <returns>The continuation after the page; null when it was the last.</returns>
    public string? Advance(PageMeta meta, int count, DriftRecorder recorder)
    {
        string? next = _paging.Style switch
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

    private int Current => _position is null ? _first : int.Parse(_position, NumberStyles.None, CultureInfo.InvariantCulture);

    // Where a page does not say which one it is, only its rows can tell: this API ignores parameters, and then the same page would come for ever.
    private bool IsPrevious(Answer answer, PageBytes bytes)
    {
        ReadOnlySpan<byte> rows = answer.Span.Slice(bytes.Start, bytes.End - bytes.Start);
#if NET
        byte[] mark = SHA256.HashData(rows);
#else
        using var hash = SHA256.Create();
        byte[] mark = hash.ComputeHash(rows.ToArray());
#endif
        bool same = _previous is not null && mark.AsSpan().SequenceEqual(_previous);
        _previous = mark;
        return same;
    }

    private string? NextPage(PageMeta meta, int count, DriftRecorder recorder)
    {
        int current = Current;
        if (meta.CurrentPage is { } said && said != current)
        {
            // Who was not asked for a page may count from 0.
            if (said == 0 && !_asks && _position is null) current = said;
            else recorder.Record(DriftKind.PagingBroken, "$.meta", "another page than asked for");
            if (said < current) return null;
        }

        bool more = meta.HasMore ?? HasMore(meta, current, count);
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

    // Without the flag: by the total, else by whether the page was full.
    private static bool HasMore(PageMeta meta, int current, int count)
    {
        if (meta.PerPage is not > 0) return false;

        return meta.Total is { } total ? (long)current * meta.PerPage.Value < total : count >= meta.PerPage.Value;
    }
}
