namespace OfficeGest;

/// <summary>
/// An attempt or the whole call timed out. A cancellation by the caller is an <see cref="OperationCanceledException"/> instead.
/// </summary>
public sealed class OfficeGestTimeoutException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="OfficeGestTimeoutException"/> class.</summary>
    public OfficeGestTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestTimeoutException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>The limit that was reached; zero if only the HTTP client's handler knows it.</summary>
    public TimeSpan Timeout { get; init; }
}
