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
/// API user, and anyone who can write to it can make the application use another token: protect the cache like a password store. Without
/// <see cref="Locks"/> processes that start at the same time with an empty cache, or whose token is rejected at the same time, may each log in; the token
/// that was stored last is then used.
/// </summary>
/// <param name="cache">The cache.</param>
public sealed class DistributedTokenStore(IDistributedCache cache) : ITokenStore
{
    // For tokens of unknown expiry, which are replaced when the server rejects them.
    private static readonly TimeSpan UnknownEnd = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    private readonly IDistributedCache _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <summary>
    /// Gets or initializes the provider that encrypts and authenticates each entry, bound to its key; null stores plain JSON. All processes must share the keys of the application's
    /// Data Protection: an entry that cannot be read is treated as missing.
    /// </summary>
    public IDataProtectionProvider? Protection { get; init; }

    /// <summary>Gets or initializes the provider of the lock with which one process at a time logs in; null for no lock.</summary>
    public IDistributedLockProvider? Locks { get; init; }

    /// <summary>Gets or initializes the clock for the expiry of tokens.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets or initializes the logger that reports entries that cannot be read.</summary>
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
        // Relative to now, since the clock of the cache may differ.
        TimeSpan left = token.ExpiresAt is { } end ? end - TimeProvider.GetUtcNow() : UnknownEnd;
        if (left <= TimeSpan.Zero) return Task.CompletedTask;

        byte[] entry = TokenEntry.Write(token);
        var options = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = left < Longest ? left : Longest };
        return _cache.SetAsync(Name(key), Protector(key)?.Protect(entry) ?? entry, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        // A removal could delete the token that another process has stored meanwhile. Under the lock the next login replaces the entry.
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
            // Not encrypted, of another application, encrypted with other keys, or tampered with.
            return null;
        }
    }

    private IDataProtector? Protector(string key) => Protection?.CreateProtector("OfficeGest.Hosting.DistributedTokenStore", "v1", key);

    // User names do not belong in cache keys. The hash hides them, but protects nothing: anyone who knows the address and the user can compute it.
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
