namespace OfficeGest;

/// <summary>The answer is a success that cannot be read: not JSON, cut short, too large, or of another shape.</summary>
public sealed class OfficeGestResponseException : OfficeGestException
{
    /// <summary>Creates one.</summary>
    public OfficeGestResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestResponseException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>The media type of the answer, such as <c>text/html</c>.</summary>
    public string? ContentType { get; init; }
}
