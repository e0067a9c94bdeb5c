namespace OfficeGest.Runtime.Tests.Support;

/// <summary>A token store with room for one token.</summary>
internal sealed class Shelf : ITokenStore
{
    private readonly HashSet<string> _keys = [];

    public AccessToken? Token { get; set; }

    /// <summary>Whether nothing that is removed is gone, as in a store that is behind.</summary>
    public bool Keeps { get; init; }

    public Exception? Failure { get; init; }

    public List<string> Removed { get; } = [];

    public IReadOnlyCollection<string> Keys => _keys;

    public Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) =>
        Failure is null ? Task.FromResult(Token) : Task.FromException<AccessToken?>(Failure);

    public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        _keys.Add(key);
        if (Failure is not null) return Task.FromException(Failure);

        Token = token;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        Removed.Add(token.Value);
        if (Failure is not null) return Task.FromException(Failure);

        if (!Keeps && Token?.Value == token.Value) Token = null;
        return Task.CompletedTask;
    }

    public Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(null);
}
