namespace OfficeGest;

/// <summary>A token store that lets one process at a time log in for a key, so that processes which start together log in once.</summary>
public interface ILockingTokenStore : ITokenStore
{
    /// <summary>Acquires the lock for a login. The client waits ten seconds at most, and then logs in without the lock.</summary>
    /// <param name="key">Identifies the installation and the caller, as for the token.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>An object that releases the lock when it is disposed; null if the store has no lock.</returns>
    Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken);
}
