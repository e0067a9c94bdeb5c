using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;

namespace OfficeGest.Hosting;

/// <summary>
/// Keeps tokens in a distributed cache, so that many processes share one session. Whoever can read the cache can act as the API user:
/// give it the protection of a password store. A distributed cache has no lock: processes that start at the same moment on an empty cache, or
/// meet the same refusal at the same moment, may log in once each; the token that was stored last is the one that those after them use.
/// </summary>
/// <param name="cache">The cache.</param>
public sealed class DistributedTokenStore(IDistributedCache cache) : ITokenStore
{
    // Tokens of unknown end: the server refuses them when it likes, and they are then removed.
    private static readonly TimeSpan UnknownEnd = TimeSpan.FromHours(12);

    private readonly IDistributedCache _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <inheritdoc/>
    public async Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken) =>
        Read(await _cache.GetAsync(Name(key), cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        var options = new DistributedCacheEntryOptions();
        if (token.ExpiresAt is { } end) options.AbsoluteExpiration = end;
        else options.AbsoluteExpirationRelativeToNow = UnknownEnd;
        return _cache.SetAsync(Name(key), Write(token), options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken)
    {
        AccessToken? stored = await GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (stored?.Value == token.Value) await _cache.RemoveAsync(Name(key), cancellationToken).ConfigureAwait(false);
    }

    // Users' names do not belong into the keys of a cache.
    private static string Name(string key)
    {
#if NET
        return "officegest:token:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
#else
        using var hash = SHA256.Create();
        return "officegest:token:" + BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(key))).Replace("-", string.Empty);
#endif
    }

    private static byte[] Write(AccessToken token)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("token", token.Value);
            writer.WriteString("scheme", token.Scheme);
            if (token.ExpiresAt is { } end) writer.WriteString("expiresAt", end.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static AccessToken? Read(byte[]? stored)
    {
        if (stored is null) return null;

        try
        {
            using JsonDocument document = JsonDocument.Parse(stored);
            JsonElement root = document.RootElement;
            DateTimeOffset? end = root.TryGetProperty("expiresAt", out JsonElement value) ? value.GetDateTimeOffset() : null;
            return new AccessToken(root.GetProperty("token").GetString()!, end) { Scheme = root.GetProperty("scheme").GetString()! };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // Another version's entry, or somebody else's: as good as none.
            return null;
        }
    }
}
