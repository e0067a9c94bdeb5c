namespace OfficeGest;

/// <summary>
/// Obtains the token that requests carry. For a custom scheme, derive and implement <see cref="GetTokenAsync"/>; the client takes care of
/// caching, sharing and renewal.
/// </summary>
public abstract class OfficeGestCredential
{
    /// <summary>Gets the key that identifies the caller in shared token stores; null keeps tokens in the client. Not a secret.</summary>
    public virtual string? CacheKey => null;

    /// <summary>
    /// Obtains a new token. A client never calls this concurrently, and only if there is no token, it expires, or the server rejected it.
    /// </summary>
    /// <param name="context">Sends requests to the installation.</param>
    /// <param name="cancellationToken">
    /// A token to cancel the operation: when the client is disposed or the login times out, not when a single caller cancels.
    /// </param>
    /// <exception cref="OfficeGestAuthenticationException">The server rejected the login; the client does not try again for a while.</exception>
    public abstract Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken);

    /// <summary>Logs out. Called when the client is disposed, if <see cref="OfficeGestClientOptions.LogoutOnDispose"/> is set.</summary>
    public virtual Task LogoutAsync(AccessToken token, CredentialContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns the name of the type, since credentials must not show their content.</summary>
    public sealed override string ToString() => GetType().Name;
}
