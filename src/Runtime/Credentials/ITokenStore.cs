namespace OfficeGest;

/// <summary>Stores tokens between calls, and between processes if it is shared. A store that fails is treated as an empty one.</summary>
public interface ITokenStore
{
    /// <summary>Returns the stored token, or null.</summary>
    /// <param name="key">Identifies the installation and the caller; contains no secret.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Stores a token and replaces the previous one.</summary>
    Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken);

    /// <summary>Removes a token that the server rejected, unless another has replaced it.</summary>
    Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken);

    /// <summary>
    /// Acquires the lock for a login, so that processes which start together log in once. The client waits ten seconds at most, and then logs in without it.
    /// </summary>
    /// <param name="key">Identifies the installation and the caller, as for the token.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>What to dispose to release the lock; null if the store has none.</returns>
    Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken);
}
