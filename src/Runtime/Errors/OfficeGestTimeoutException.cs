namespace OfficeGest;

/// <summary>
/// The exception that is thrown when an attempt or the whole call times out. If the caller cancels, <see cref="OperationCanceledException"/> is thrown instead.
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

    /// <summary>Gets or initializes the limit that was reached; zero if only the HTTP client's handler knows it.</summary>
    public TimeSpan Timeout { get; init; }
}
