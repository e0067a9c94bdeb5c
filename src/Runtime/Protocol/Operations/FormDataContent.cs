using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OfficeGest.Protocol;

/// <summary>
/// A multipart form as browsers send it: names in UTF-8. .NET would write them as <c>=?utf-8?B?…?=</c>, which
/// PHP does not decode.
/// </summary>
/// <remarks>The WHATWG's "multipart/form-data encoding algorithm", but for values: their line breaks are sent as they are. NUL is escaped too.</remarks>
internal sealed class FormDataContent : HttpContent
{
    private static readonly byte[] LineEnd = [(byte)'\r', (byte)'\n'];

    private readonly string _boundary = Guid.NewGuid().ToString("D");
    private readonly List<(byte[] Head, HttpContent Content)> _parts = [];
    private readonly byte[] _end;

    public FormDataContent(IEnumerable<ApiFormField> fields)
    {
        _end = Encoding.ASCII.GetBytes($"--{_boundary}--\r\n");
        Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary=\"{_boundary}\"");
        try
        {
            foreach (ApiFormField field in fields) _parts.Add((Head(field), Content(field)));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, default);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        foreach ((byte[] head, HttpContent content) in _parts)
        {
            if (content.Headers.ContentLength is not { } size) return false;
            length += head.Length + size + LineEnd.Length;
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach ((_, HttpContent content) in _parts) content.Dispose();
        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach ((byte[] head, HttpContent content) in _parts)
        {
            await WriteAsync(stream, head, cancellationToken).ConfigureAwait(false);
#if NET
            await content.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
#else
            await content.CopyToAsync(stream).ConfigureAwait(false);
#endif
            await WriteAsync(stream, LineEnd, cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(stream, _end, cancellationToken).ConfigureAwait(false);
    }

#if NET
    private static ValueTask WriteAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken) => stream.WriteAsync(bytes, cancellationToken);
#else
    private static Task WriteAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken) => stream.WriteAsync(bytes, 0, bytes.Length, cancellationToken);
#endif

    private byte[] Head(ApiFormField field)
    {
        var head = new StringBuilder($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Escape(field.Name)}\"");
        if (field.File is { } file) head.Append("; filename=\"").Append(Escape(file.FileName ?? field.Name)).Append('"');
        return Encoding.UTF8.GetBytes(head.Append("\r\nContent-Type: ").Append(MediaType(field)).Append("\r\n\r\n").ToString());
    }

    private static HttpContent Content(ApiFormField field) =>
        field.File is { } file ? new StreamContent(file.Open()) : new ByteArrayContent(Encoding.UTF8.GetBytes(field.Value!));

    private static string MediaType(ApiFormField field) => field.File is { } file
        ? file.ContentType ?? field.ContentType ?? "application/octet-stream"
        : field.ContentType ?? "text/plain; charset=utf-8";

    // Quotes and line breaks would end the name or the header.
    private static string Escape(string text) => text.Replace("\r", "%0D").Replace("\n", "%0A").Replace("\"", "%22").Replace("\0", "%00");
}
