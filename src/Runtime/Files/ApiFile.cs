using OfficeGest.Text;

namespace OfficeGest;

/// <summary>A file to send. A stream that cannot seek can be sent only once, so that call is not retried.</summary>
[System.Diagnostics.DebuggerDisplay("{FileName}")]
public sealed class ApiFile
{
    private readonly Func<Stream> _open;

    /// <summary>Initializes a new instance from bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is not a media type.</exception>
    public ApiFile(byte[] content, string? fileName = null, string? contentType = null)
        : this(() => new MemoryStream(content, writable: false), fileName, contentType)
    {
        if (content is null) throw new ArgumentNullException(nameof(content));
    }

    /// <summary>Initializes a new instance from a stream, which is read from its current position. The stream is not disposed.</summary>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is not a media type.</exception>
    public ApiFile(Stream content, string? fileName = null, string? contentType = null)
        : this(Opener(content ?? throw new ArgumentNullException(nameof(content))), fileName, contentType) => CanRepeat = content.CanSeek;

    /// <summary>Initializes a new instance from a function that opens a stream for each attempt. Each stream is disposed after its attempt.</summary>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is not a media type.</exception>
    public ApiFile(Func<Stream> open, string? fileName = null, string? contentType = null)
    {
        _open = open ?? throw new ArgumentNullException(nameof(open));
        if (contentType is not null) HeaderText.CheckMediaType(contentType, nameof(contentType));
        FileName = fileName;
        ContentType = contentType;
        CanRepeat = true;
    }

    /// <summary>Gets the file name, sent in UTF-8 as browsers do; quotes and line breaks in it arrive as <c>%22</c>, <c>%0D</c> and <c>%0A</c>.</summary>
    public string? FileName { get; }

    /// <summary>Gets the media type; null for that of the operation.</summary>
    public string? ContentType { get; }

    internal bool CanRepeat { get; }

    internal Stream Open() => _open();

    private static Func<Stream> Opener(Stream content)
    {
        long start = content.CanSeek ? content.Position : 0;
        return () =>
        {
            if (content.CanSeek) content.Position = start;
            return new UnownedStream(content);
        };
    }
}
