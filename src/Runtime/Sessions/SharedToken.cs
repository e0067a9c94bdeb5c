using Microsoft.Extensions.Logging;
using OfficeGest.Clocks;
using OfficeGest.Telemetry;

namespace OfficeGest.Sessions;

/// <summary>
/// The token of a session in a shared store. The store is optional: if it fails or does not respond, the client logs in and does
/// not use the store for a while.
/// </summary>
internal sealed class SharedToken(ITokenStore store, string key, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private Due _notBefore;

    public LoginLock Lock { get; } = new(store, key, clock, log);

    /// <param name="known">Tokens to ignore: the one in use, and those that the server rejected.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<AccessToken?> GetAsync(Func<AccessToken, bool> known, CancellationToken cancellationToken)
    {
        AccessToken? token = await AskAsync(() => store.GetAsync(key, cancellationToken), cancellationToken).ConfigureAwait(false);
        return token is null || known(token) || token.ExpiresAt <= clock.GetUtcNow() ? null : token;
    }

    public Task SetAsync(AccessToken token, CancellationToken cancellationToken) =>
        AskAsync(() => Nothing(store.SetAsync(key, token, cancellationToken)), cancellationToken);

    public Task RemoveAsync(AccessToken token, CancellationToken cancellationToken) =>
        AskAsync(() => Nothing(store.RemoveAsync(key, token, cancellationToken)), cancellationToken);

    private static async Task<AccessToken?> Nothing(Task task)
    {
        await task.ConfigureAwait(false);
        return null;
    }

    private async Task<AccessToken?> AskAsync(Func<Task<AccessToken?>> ask, CancellationToken cancellationToken)
    {
        if (!_notBefore.HasCome(clock)) return null;

        try
        {
            Task<AccessToken?> asked = ask();
            if (asked.IsCompleted) return await asked.ConfigureAwait(false);

            // A late result is ignored, and a late failure must not become an unobserved exception.
            Wait.Observe(asked);
            using var deadline = new Deadline(clock, Patience, cancellationToken);
            try
            {
                return await Wait.ForAsync(asked, deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (deadline.IsOver)
            {
                Failed(nameof(TimeoutException));
                return null;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed(exception.GetType().Name);
            return null;
        }
    }

    private void Failed(string error)
    {
        _notBefore = Due.In(Rest, clock);
        Events.TokenStoreFailed(log, error);
    }
}
