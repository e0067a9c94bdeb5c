using OfficeGest.Privacy;

namespace OfficeGest;

/// <summary>The exception that is thrown for a redirect (3xx). Redirects are not followed, since the token must not be sent to another address.</summary>
public sealed class OfficeGestRedirectException : OfficeGestException
{
    private Uri? _location;

    /// <summary>Initializes a new instance of the <see cref="OfficeGestRedirectException"/> class.</summary>
    public OfficeGestRedirectException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestRedirectException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the target of the redirect, without a query.</summary>
    public Uri? Location { get => _location; init => _location = value; }

    internal override void Hide(KnownSecrets secrets)
    {
        base.Hide(secrets);
        if (_location is not null && secrets.Hide(_location.AbsoluteUri) is var shown && shown != _location.AbsoluteUri)
            _location = Uri.TryCreate(shown, UriKind.Absolute, out Uri? location) ? location : null;
    }
}
