using OfficeGest.Responses;

namespace OfficeGest;

/// <summary>5xx: the server failed.</summary>
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

    /// <summary>When the server wants to be asked again; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
