namespace OfficeGest;

/// <summary>A download that is read while it arrives. Dispose it to release its connection.</summary>
public sealed class ApiStream : IDisposable, IAsyncDisposable
{
    private readonly HttpResponseMessage? _owner;

    /// <summary>Initializes a new instance, for tests of code that uses downloads.</summary>
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

    /// <summary>Gets the content of the download. The stream cannot seek.</summary>
    public Stream Content { get; }

    /// <summary>Gets the media type.</summary>
    public string? ContentType { get; }

    /// <summary>Gets the file name that the server sent. Check it before you use it as a path.</summary>
    public string? FileName { get; }

    /// <summary>Gets the number of bytes, if known.</summary>
    public long? Length { get; }

    /// <summary>Closes the download and its connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _owner?.Dispose();
    }

    /// <summary>Closes the download and its connection.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
