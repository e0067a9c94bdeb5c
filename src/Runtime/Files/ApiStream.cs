using System.Net.Http;

namespace OfficeGest;

/// <summary>A download that is read while it arrives. Dispose it, or its connection stays busy.</summary>
public sealed class ApiStream : IDisposable, IAsyncDisposable
{
    private readonly HttpResponseMessage? _owner;

    /// <summary>Creates one, for tests of code that takes downloads.</summary>
    public ApiStream(Stream content, string? contentType = null, string? fileName = null, long? length = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        ContentType = contentType;
        FileName = fileName;
        Length = length;
    }

    internal ApiStream(Stream content, HttpResponseMessage response)
        : this(
            content,
            response.Content.Headers.ContentType?.MediaType,
            response.Content.Headers.ContentDisposition?.FileNameStar ?? response.Content.Headers.ContentDisposition?.FileName?.Trim('"'),
            response.Content.Headers.ContentLength) => _owner = response;

    /// <summary>The bytes; cannot seek.</summary>
    public Stream Content { get; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; }

    /// <summary>The name that the server gives the file. Not to be used as a path unchecked.</summary>
    public string? FileName { get; }

    /// <summary>The number of bytes, when it is known.</summary>
    public long? Length { get; }

    /// <summary>Ends the download.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _owner?.Dispose();
    }

    /// <summary>Ends the download.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
