namespace OfficeGest;

/// <summary>The exception that is thrown for a 401 or a rejected login: the credentials are wrong, or the session could not be renewed.</summary>
public sealed class OfficeGestAuthenticationException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="OfficeGestAuthenticationException"/> class.</summary>
    public OfficeGestAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestAuthenticationException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }
}
