namespace OfficeGest;

/// <summary>
/// Obtains the token that requests carry. For a custom scheme, derive and implement <see cref="GetTokenAsync"/>; the client takes care of
/// caching, sharing and renewal.
/// </summary>
public abstract class OfficeGestCredential
{
    /// <summary>Identifies the caller in shared token stores; null keeps tokens in the client. Not a secret.</summary>
    public virtual string? CacheKey => null;

    /// <summary>
    /// Obtains a new token. Never called concurrently by a client, and only if there is none, it expires, or the last one was rejected.
    /// </summary>
    /// <param name="context">Sends requests to the installation.</param>
    /// <param name="cancellationToken">
    /// Cancelled when the client is disposed or the time for a login is over; not when a single caller cancels.
    /// </param>
    /// <exception cref="OfficeGestAuthenticationException">The server rejected the login; the client does not try again for a while.</exception>
    public abstract Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken);

    /// <summary>Ends the session of a token, when the client is disposed and its options say to log out.</summary>
    public virtual Task LogoutAsync(AccessToken token, CredentialContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns the name of the type: credentials do not show their content.</summary>
    public sealed override string ToString() => GetType().Name;
}
