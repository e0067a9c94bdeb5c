namespace OfficeGest;

/// <summary>The exception that is thrown for a server error (5xx).</summary>
public sealed class OfficeGestServerException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="OfficeGestServerException"/> class.</summary>
    public OfficeGestServerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestServerException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the wait that the server requests before a retry; null if it requests none.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
