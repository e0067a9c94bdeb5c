using System.Buffers;
using System.Net;

namespace OfficeGest.Responses;

/// <summary>The body of a response in one pooled buffer, which is returned to the pool when the response is disposed.</summary>
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

    /// <summary>The bytes of the body. Do not use them after the response is disposed.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Buffers the body of a success.</summary>
    /// <exception cref="ResponseTooLargeException">The body is larger than the maximum.</exception>
    /// <exception cref="InvalidDataException">The body is not in the declared content encoding.</exception>
    public static async Task BufferAsync(HttpResponseMessage response, int maximum, CancellationToken cancellationToken)
    {
        if (response.Content is PooledContent) return;

        using HttpContent original = response.Content ?? new ByteArrayContent([]);
        if (original.Headers.ContentLength > maximum) throw new ResponseTooLargeException();

        try
        {
#if NET
            Stream stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            Stream stream = await original.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            using (stream)
            {
                (byte[] buffer, int length) = await ReadAsync(stream, original.Headers.ContentLength, maximum, cancellationToken).ConfigureAwait(false);
                response.Content = new PooledContent(buffer, length, original);
            }
        }
        catch (Exception exception) when (BrokenEncoding.Is(exception))
        {
            throw new InvalidDataException("The body is not in the content encoding that its headers declare.", exception);
        }
    }

    /// <summary>Buffers the body of a failure, or as much of it as arrives. Never throws.</summary>
    public static async Task BufferFailureAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (response.Content is PooledContent) return;

        using HttpContent original = response.Content ?? new ByteArrayContent([]);
        byte[] body = await FailureBody.ReadAsync(original, clock, cancellationToken).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(body.Length);
        body.AsSpan().CopyTo(buffer);
        response.Content = new PooledContent(buffer, body.Length, original);
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
        Stream stream, long? expected, int maximum, CancellationToken cancellationToken)
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
                if (length > maximum) throw new ResponseTooLargeException();
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
