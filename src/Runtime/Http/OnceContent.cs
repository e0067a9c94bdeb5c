using System.Net;

namespace OfficeGest.Http;

/// <summary>
/// A body that can be sent only once. A handler that reads it again to repeat or redirect the request fails: no write is
/// doubled and no password follows a redirect, whatever the handler is.
/// </summary>
internal sealed class OnceContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly Dispatch _dispatch;

    public OnceContent(HttpContent inner, Dispatch dispatch)
    {
        _inner = inner;
        _dispatch = dispatch;
        foreach (KeyValuePair<string, IEnumerable<string>> header in inner.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    /// <summary>The content that is sent.</summary>
    public HttpContent Inner => _inner;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _dispatch.TakeBody();
        return _inner.CopyToAsync(stream);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _dispatch.TakeBody();
        return _inner.CopyToAsync(stream, context, cancellationToken);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _dispatch.TakeBody();
        _inner.CopyTo(stream, context, cancellationToken);
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
