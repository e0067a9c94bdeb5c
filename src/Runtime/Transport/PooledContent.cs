using System.Buffers;
using System.Net;
using System.Net.Http;

namespace OfficeGest.Transport;

/// <summary>The body of an answer in one piece of pooled memory, given back when the answer is disposed.</summary>
internal sealed class PooledContent : HttpContent
{
    private const int FirstSize = 16 * 1024;

    private byte[] _buffer;
    private readonly int _length;

    private PooledContent(byte[] buffer, int length, HttpContent original)
    {
        _buffer = buffer;
        _length = length;
        foreach (KeyValuePair<string, IEnumerable<string>> header in original.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
        Headers.ContentLength = length;
    }

    /// <summary>The bytes as they arrived; not to be used once the response is disposed.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    public static async Task BufferAsync(HttpResponseMessage response, int maximum, bool truncate, CancellationToken cancellationToken)
    {
        if (response.Content is PooledContent) return;

        HttpContent? original = response.Content;
        if (original is null)
        {
            response.Content = new PooledContent([], 0, new ByteArrayContent([]));
            return;
        }

        if (!truncate && original.Headers.ContentLength > maximum) throw new ResponseTooLargeException();

#if NET
        Stream stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        Stream stream = await original.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using (stream)
        {
            (byte[] buffer, int length) = await ReadAsync(stream, original.Headers.ContentLength, maximum, truncate, cancellationToken).ConfigureAwait(false);
            response.Content = new PooledContent(buffer, length, original);
        }

        original.Dispose();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_buffer, 0, _length);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        base.Dispose(disposing);
    }

    private static async Task<(byte[] Buffer, int Length)> ReadAsync(
        Stream stream, long? expected, int maximum, bool truncate, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Min(expected + 1 ?? FirstSize, 1024 * 1024), (long)maximum + 1));
        int length = 0;
        try
        {
            while (true)
            {
                if (length == buffer.Length) buffer = Grow(buffer, length);
#if NET
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
#else
                int read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
#endif
                if (read == 0) return (buffer, length);

                length += read;
                if (length <= maximum) continue;
                if (truncate) return (buffer, maximum);

                throw new ResponseTooLargeException();
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
