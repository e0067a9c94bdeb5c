using System.Collections.Concurrent;
using OfficeGest.Sandbox.Browsing;

namespace OfficeGest.Sandbox.Access;

/// <summary>The tokens that were issued and are still valid.</summary>
internal sealed class Sessions(SandboxOptions options)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _open = new(StringComparer.Ordinal);
    private long _serial;

    public bool Knows(string? username, string? password) =>
        string.Equals(username, options.Username, StringComparison.Ordinal) && string.Equals(password, options.Password, StringComparison.Ordinal);

    public string Open()
    {
        var now = options.Clock.GetUtcNow();
        var expires = options.Token.Lifetime is { } lifetime ? now + lifetime : (DateTimeOffset?)null;
        var token = JsonWebToken.Create(options.Username, Interlocked.Increment(ref _serial), now, options.Token.IncludeExpiryClaim ? expires : null);
        _open[token] = expires ?? DateTimeOffset.MaxValue;
        return token;
    }

    public bool IsOpen(string? token) => token is not null && _open.TryGetValue(token, out var expires) && options.Clock.GetUtcNow() < expires;

    public void Close(string token) => _open.TryRemove(token, out _);

    public TokenState State()
    {
        var now = options.Clock.GetUtcNow();
        DateTimeOffset[] ends = [.. _open.Values.Where(end => now < end)];
        return new TokenState(ends.Length, ends.Where(end => end < DateTimeOffset.MaxValue).Select(end => (DateTimeOffset?)end).Min());
    }

    public void CloseAll() => _open.Clear();
}
