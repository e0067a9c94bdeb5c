using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>Stores token entries as plain strings in Redis. A key of another type is treated as missing, and is overwritten by the next entry.</summary>
internal sealed class RedisEntries(RedisLink link, RedisKeys keys) : IDistributedCache
{
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        IDatabase database = await link.DatabaseAsync().ConfigureAwait(false);
        try
        {
            return await database.StringGetAsync(keys.Entry(key)).ConfigureAwait(false);
        }
        catch (RedisServerException exception) when (exception.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal))
        {
            return null;
        }
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        IDatabase database = await link.DatabaseAsync().ConfigureAwait(false);
        await database.StringSetAsync(keys.Entry(key), value, options.AbsoluteExpirationRelativeToNow).ConfigureAwait(false);
    }

    // The token store calls no other method.
    public byte[] Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();
}
