using Medallion.Threading.Redis;

namespace OfficeGest.Hosting;

/// <summary>Stores the token of all processes, and provides the lock for the next login.</summary>
internal sealed class RedisTokenStore(DistributedTokenStore entries, RedisLink link, RedisKeys keys) : ITokenStore
{
    // Shorter than the 10 s for which a process waits for another login, so that the lock of a process that died expires before the wait of the others ends.
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(150);

    public Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) => entries.GetAsync(key, cancellationToken);

    public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken) => entries.SetAsync(key, token, cancellationToken);

    // A removal could delete the token that another process has stored meanwhile. The next login replaces the entry, under the lock.
    public Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken)
    {
        var right = new RedisDistributedLock(
            keys.Login(key), await link.DatabaseAsync().ConfigureAwait(false), static options => options.Expiry(Expiry).BusyWaitSleepTime(ShortestPause, LongestPause));
        return await right.AcquireAsync(timeout: null, cancellationToken).ConfigureAwait(false);
    }
}
