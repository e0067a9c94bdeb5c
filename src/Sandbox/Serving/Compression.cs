using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Compresses with Brotli or gzip, whichever the caller accepts.</summary>
internal static class Compression
{
    public static string? Of(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString().Split(',', ';').Select(coding => coding.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return accepted.Contains("br") ? "br" : accepted.Contains("gzip") ? "gzip" : null;
    }

    public static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body, string coding)
    {
        using var compressed = new MemoryStream();
        using (Stream coder = coding == "br"
            ? new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            coder.Write(body.Span);
        return compressed.ToArray();
    }
}
