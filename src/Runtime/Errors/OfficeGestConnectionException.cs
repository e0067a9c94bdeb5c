namespace OfficeGest;

/// <summary>The exception that is thrown when the server cannot be reached or the connection breaks.</summary>
public sealed class OfficeGestConnectionException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="OfficeGestConnectionException"/> class.</summary>
    public OfficeGestConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestConnectionException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes a value that indicates whether the connection failed before anything was sent.</summary>
    public bool NothingWasSent { get; init; }
}
