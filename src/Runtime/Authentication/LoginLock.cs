using Microsoft.Extensions.Logging;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>
/// Waits until no other process logs in. It is a convenience too: a lock that fails, hangs or is held by a process that died costs ten seconds and a login,
/// and is then left alone for a while.
/// </summary>
internal sealed class LoginLock(ILockingTokenStore store, string key, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private Due _notBefore;

    /// <returns>Null where there is no lock; something to dispose after a wait, even one in vain, for others may have logged in meanwhile.</returns>
    public async Task<IAsyncDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        if (!_notBefore.HasCome(clock)) return null;

        using var deadline = new Deadline(clock, Patience, cancellationToken);
        Task<IAsyncDisposable?>? asked = null;
        try
        {
            asked = store.LockAsync(key, deadline.Token);
            return await Wait.ForAsync(asked, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (asked is not null) _ = GiveBackAsync(asked);
            if (cancellationToken.IsCancellationRequested) throw;

            _notBefore = Due.In(Rest, clock);
            Events.LoginLockFailed(log, deadline.IsOver ? nameof(TimeoutException) : exception.GetType().Name);
            return NotTaken.Instance;
        }
    }

    /// <summary>Lets the next process in, whatever the store is like now.</summary>
    public async Task GiveBackAsync(IAsyncDisposable taken)
    {
        Task given = GiveBackAsync(Task.FromResult<IAsyncDisposable?>(taken));
        if (!given.IsCompleted) await Wait.AtMostAsync(given, ReleasePatience, clock, CancellationToken.None).ConfigureAwait(false);
    }

    // A lock that comes after all must not be kept from the others.
    private static async Task GiveBackAsync(Task<IAsyncDisposable?> asked)
    {
        try
        {
            if (await asked.ConfigureAwait(false) is { } late) await late.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // It then ends by itself, as after the death of a process.
        }
    }

    private sealed class NotTaken : IAsyncDisposable
    {
        public static NotTaken Instance { get; } = new();

        public ValueTask DisposeAsync() => default;
    }
}
