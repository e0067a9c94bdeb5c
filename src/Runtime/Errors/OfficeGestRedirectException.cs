namespace OfficeGest;

/// <summary>3xx: the answer points elsewhere. Redirects are not followed, for the token must not travel.</summary>
public sealed class OfficeGestRedirectException : OfficeGestException
{
    /// <summary>Creates one.</summary>
    public OfficeGestRedirectException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestRedirectException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Where the answer points to, without a query.</summary>
    public Uri? Location { get; init; }
}
