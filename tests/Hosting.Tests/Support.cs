using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting.Tests;

/// <summary>A client as the generator writes it, as far as hosting is concerned.</summary>
internal sealed class ShopClient(ApiTransport transport) : IAsyncDisposable
{
    private static readonly ApiOperation Ping = new("ping", "GET", "/ping");

    public Task PingAsync() => transport.SendAsync(new ApiRequest(Ping), default);

    public ValueTask DisposeAsync() => transport.DisposeAsync();
}

/// <summary>A cache that several containers share, as processes share a server.</summary>
internal sealed class SharedCache : IDistributedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new();

    public bool IsDown { get; set; }

    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>What was said of the entry that was set last.</summary>
    public DistributedCacheEntryOptions? LastOptions { get; private set; }

    public void Clear() => _entries.Clear();

    public byte[]? Get(string key) => IsDown ? throw new InvalidOperationException("The cache is down.") : _entries.GetValueOrDefault(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

    public void Refresh(string key)
    {
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => _entries.TryRemove(key, out _);

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        _entries[key] = IsDown ? throw new InvalidOperationException("The cache is down.") : value;
        LastOptions = options;
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Set(key, value, options);
        return Task.CompletedTask;
    }
}
