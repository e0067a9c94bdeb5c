using OfficeGest.Privacy;

namespace OfficeGest;

/// <summary>The exception that is thrown when a successful response cannot be read: it is not JSON, cut short, too large, or of another shape.</summary>
public sealed class OfficeGestResponseException : OfficeGestException
{
    private string? _contentType;

    /// <summary>Initializes a new instance of the <see cref="OfficeGestResponseException"/> class.</summary>
    public OfficeGestResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestResponseException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the media type of the response, such as <c>text/html</c>.</summary>
    public string? ContentType { get => _contentType; init => _contentType = value; }

    internal override void Hide(KnownSecrets secrets)
    {
        base.Hide(secrets);
        _contentType = Hide(secrets, _contentType);
    }
}
