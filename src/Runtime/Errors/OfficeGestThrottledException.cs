namespace OfficeGest;

/// <summary>The exception that is thrown for a 429 (too many requests) when the retries failed or would take too long.</summary>
public sealed class OfficeGestThrottledException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="OfficeGestThrottledException"/> class.</summary>
    public OfficeGestThrottledException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestThrottledException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the wait that the server requests before a retry; null if it requests none.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
