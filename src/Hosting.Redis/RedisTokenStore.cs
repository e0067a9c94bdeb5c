using Medallion.Threading.Redis;

namespace OfficeGest.Hosting;

/// <summary>The token of all processes, and the right to get the next one.</summary>
internal sealed class RedisTokenStore(DistributedTokenStore entries, RedisLink link, RedisKeys keys) : ITokenStore
{
    // Shorter than a process waits for another one's login (10 s): the lock of a process that died is free before the others give up.
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(150);

    public Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) => entries.GetAsync(key, cancellationToken);

    public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken) => entries.SetAsync(key, token, cancellationToken);

    // A removal could hit what another process has stored meanwhile. The next login replaces the entry, under the lock.
    public Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken)
    {
        var right = new RedisDistributedLock(
            keys.Login(key), await link.DatabaseAsync().ConfigureAwait(false), static options => options.Expiry(Expiry).BusyWaitSleepTime(ShortestPause, LongestPause));
        return await right.AcquireAsync(timeout: null, cancellationToken).ConfigureAwait(false);
    }
}
