using Microsoft.Extensions.Logging;
using OfficeGest.Clocks;
using OfficeGest.Telemetry;

namespace OfficeGest.Sessions;

/// <summary>
/// Waits until no other process logs in. The lock is optional: if it fails, hangs or belongs to a process that died, the client logs in after ten seconds without it,
/// and does not use it for a while.
/// </summary>
internal sealed class LoginLock(ITokenStore store, string key, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private Due _notBefore;

    /// <returns>Null if there is no lock; otherwise an object to dispose, even if the lock was not acquired, since others may have logged in during the wait.</returns>
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

    /// <summary>Releases the lock, even if the store fails.</summary>
    public async Task GiveBackAsync(IAsyncDisposable taken)
    {
        Task given = GiveBackAsync(Task.FromResult<IAsyncDisposable?>(taken));
        if (!given.IsCompleted) await Wait.AtMostAsync(given, ReleasePatience, clock, CancellationToken.None).ConfigureAwait(false);
    }

    // A lock that is acquired late must be released too.
    private static async Task GiveBackAsync(Task<IAsyncDisposable?> asked)
    {
        try
        {
            if (await asked.ConfigureAwait(false) is { } late) await late.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The lock then expires, as after the end of a process.
        }
    }

    private sealed class NotTaken : IAsyncDisposable
    {
        public static NotTaken Instance { get; } = new();

        public ValueTask DisposeAsync() => default;
    }
}
