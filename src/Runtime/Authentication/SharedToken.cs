using Microsoft.Extensions.Logging;

namespace OfficeGest;

/// <summary>The token of a session where others find it too. A store is a convenience: one that fails costs a login, and nothing else.</summary>
internal sealed class SharedToken(ITokenStore store, string key, TimeProvider clock, ILogger log)
{
    /// <param name="known">Tokens that are not asked for: the one in use, and the one that the server refused.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AccessToken?> GetAsync(Func<AccessToken, bool> known, CancellationToken cancellationToken)
    {
        try
        {
            AccessToken? token = await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
            return token is null || known(token) || token.ExpiresAt <= clock.GetUtcNow() ? null : token;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Events.TokenStoreFailed(log, exception.GetType().Name);
            return null;
        }
    }

    public Task SetAsync(AccessToken token, CancellationToken cancellationToken) => QuietlyAsync(store.SetAsync, token, cancellationToken);

    public Task RemoveAsync(AccessToken token, CancellationToken cancellationToken) => QuietlyAsync(store.RemoveAsync, token, cancellationToken);

    private async Task QuietlyAsync(Func<string, AccessToken, CancellationToken, Task> change, AccessToken token, CancellationToken cancellationToken)
    {
        try
        {
            await change(key, token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Events.TokenStoreFailed(log, exception.GetType().Name);
        }
    }
}
