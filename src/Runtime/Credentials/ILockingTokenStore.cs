namespace OfficeGest;

/// <summary>A token store that lets one process at a time log in for a key, so that processes which start together log in once.</summary>
public interface ILockingTokenStore : ITokenStore
{
    /// <summary>Waits for the right to log in. The client waits ten seconds at most, and then logs in without it.</summary>
    /// <param name="key">Names the installation and the caller, as for the token.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>What to dispose for the next process to get the right; null when the store has no lock.</returns>
    Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken);
}
