using System.Collections.Concurrent;

namespace OfficeGest.Runtime.Tests.Sessions.Model;

/// <summary>A store that several clients share, with a lock or without.</summary>
internal sealed class ModelStore(bool locks) : ITokenStore
{
    private readonly ConcurrentDictionary<string, AccessToken> _tokens = new();
    private readonly SemaphoreSlim _lock = new(1);

    public bool IsDown { get; set; }

    /// <summary>Puts a token in place of whatever is there.</summary>
    public void Plant(AccessToken token)
    {
        foreach (string key in _tokens.Keys) _tokens[key] = token;
    }

    public void Clear() => _tokens.Clear();

    public Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) =>
        IsDown ? Task.FromException<AccessToken?>(new InvalidOperationException("down")) : Task.FromResult(_tokens.TryGetValue(key, out AccessToken? token) ? token : null);

    public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        if (IsDown) return Task.FromException(new InvalidOperationException("down"));

        _tokens[key] = token;
        return Task.CompletedTask;
    }

    // Under the lock the next login replaces what is there.
    public Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        if (!locks && _tokens.TryGetValue(key, out AccessToken? stored) && stored.Value == token.Value) _tokens.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public async Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken)
    {
        if (!locks) return null;
        if (IsDown) throw new InvalidOperationException("down");

        await _lock.WaitAsync(cancellationToken);
        return new Taken(_lock);
    }

    private sealed class Taken(SemaphoreSlim held) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.Release();
            return default;
        }
    }
}
