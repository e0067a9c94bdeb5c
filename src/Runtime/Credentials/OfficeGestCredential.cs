namespace OfficeGest;

/// <summary>
/// Gets the token that requests carry. For a scheme of one's own, derive and implement <see cref="GetTokenAsync"/>; the client sees to
/// caching, sharing and renewal.
/// </summary>
public abstract class OfficeGestCredential
{
    /// <summary>Tells apart who calls, for token stores that are shared; null keeps tokens in the client. Not a secret.</summary>
    public virtual string? CacheKey => null;

    /// <summary>
    /// Gets a new token. Never called twice at a time by a client, and only when there is none or the last one was refused.
    /// </summary>
    /// <param name="context">Sends requests to the installation.</param>
    /// <param name="cancellationToken">
    /// Cancelled when the client is disposed or the time for a login is over; not when a single caller gives up.
    /// </param>
    /// <exception cref="OfficeGestAuthenticationException">The server refused; the client does not ask again for a while.</exception>
    public abstract Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken);

    /// <summary>Ends the session of a token, when the client is disposed and was asked to log out.</summary>
    public virtual Task LogoutAsync(AccessToken token, CredentialContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The name of the type alone: credentials do not show what they hold.</summary>
    public sealed override string ToString() => GetType().Name;
}
