using System.Security.Cryptography;
using System.Text;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OfficeGest.Hosting;

/// <summary>
/// Stores tokens in a distributed cache, so that many processes share one session. Without <see cref="Protection"/> anyone who can read the cache can act as the
/// API user, and anyone who can write to it can make the application act with another token: give it the protection of a password store. Without
/// <see cref="Locks"/> processes that start at the same moment on an empty cache, or meet the same refusal at the same moment, may log in once each; the token
/// that was stored last is the one that those after them use.
/// </summary>
/// <param name="cache">The cache.</param>
public sealed class DistributedTokenStore(IDistributedCache cache) : ITokenStore
{
    // Tokens of unknown expiry: when the server rejects them, they are replaced.
    private static readonly TimeSpan UnknownEnd = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    private readonly IDistributedCache _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <summary>
    /// Encrypts and authenticates what is stored, each entry for its key alone; null stores plain JSON. All processes must share the keys of the application's
    /// Data Protection: an entry that cannot be read counts as none.
    /// </summary>
    public IDataProtectionProvider? Protection { get; init; }

    /// <summary>Lets one process at a time log in; null for no lock.</summary>
    public IDistributedLockProvider? Locks { get; init; }

    /// <summary>The clock by which tokens end.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where entries that cannot be read are reported.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <inheritdoc/>
    public async Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? stored = await _cache.GetAsync(Name(key), cancellationToken).ConfigureAwait(false);
        if (stored is null || stored.Length == 0) return null;

        AccessToken? token = Open(key, stored) is { } entry ? TokenEntry.Read(entry) : null;
        if (token is null) HostingEvents.EntryUnreadable(Logger, Protection is null ? "plain" : "protected");
        return token;
    }

    /// <inheritdoc/>
    public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        // Counted from now: the clock of the cache may be another one.
        TimeSpan left = token.ExpiresAt is { } end ? end - TimeProvider.GetUtcNow() : UnknownEnd;
        if (left <= TimeSpan.Zero) return Task.CompletedTask;

        byte[] entry = TokenEntry.Write(token);
        var options = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = left < Longest ? left : Longest };
        return _cache.SetAsync(Name(key), Protector(key)?.Protect(entry) ?? entry, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        // A removal could hit what another process has stored meanwhile. Under the lock the next login replaces the entry.
        if (Locks is not null) return;

        AccessToken? stored = await GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (stored?.Value == token.Value) await _cache.RemoveAsync(Name(key), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> LockAsync(string key, CancellationToken cancellationToken) =>
        Locks is null ? null : await Locks.CreateLock(Name(key) + ":login").AcquireAsync(timeout: null, cancellationToken).ConfigureAwait(false);

    private byte[]? Open(string key, byte[] stored)
    {
        if (stored.Length > TokenEntry.Longest) return null;

        try
        {
            return Protector(key)?.Unprotect(stored) ?? stored;
        }
        catch (CryptographicException)
        {
            // Plain, of another application, with keys that this process does not have, or tampered with.
            return null;
        }
    }

    private IDataProtector? Protector(string key) => Protection?.CreateProtector("OfficeGest.Hosting.DistributedTokenStore", "v1", key);

    // Users' names do not belong into the keys of a cache. Who knows address and user can compute the key: it hides them, and protects nothing.
    private static string Name(string key)
    {
#if NET
        return "officegest:token:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
#else
        using var hash = SHA256.Create();
        return "officegest:token:" + BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(key))).Replace("-", string.Empty);
#endif
    }
}
