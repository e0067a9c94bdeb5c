using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>
/// Gets the turns of this process from Redis or, while Redis fails or is slow, from its own part of the quota. Not for concurrent calls.
/// </summary>
internal sealed class QuotaTurns : IDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly QuotaKey _shared;
    private readonly (int Requests, TimeSpan Window) _part;
    private readonly RateLimiter _alone;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private bool _isAlone;
    private long _failedAt;

    public QuotaTurns(QuotaKey shared, QuotaPlan plan, int processes, TimeProvider clock, ILogger log)
    {
        _shared = shared;
        _part = plan.Part(processes);
        _alone = OfficeGestRateLimiter.ForQuota(_part.Requests, _part.Window, clock);
        _clock = clock;
        _log = log;
    }

    /// <summary>Waits until that many requests may be sent.</summary>
    public async Task NextAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_isAlone && _clock.GetElapsedTime(_failedAt) < Rest)
            {
                if (await AloneAsync(count, cancellationToken).ConfigureAwait(false)) return;

                continue;
            }

            if (await AskAsync(count, cancellationToken).ConfigureAwait(false) is not { } turn) continue;

            await Patience.DelayAsync(turn.Wait, _clock, cancellationToken).ConfigureAwait(false);
            if (turn.IsReserved) return;
        }
    }

    public void Dispose() => _alone.Dispose();

    private async Task<QuotaTurn?> AskAsync(int count, CancellationToken cancellationToken)
    {
        try
        {
            IDatabase database = await Patience.WithinAsync(_shared.DatabaseAsync(), ConnectPatience, _clock, cancellationToken).ConfigureAwait(false);
            QuotaTurn turn = await Patience.WithinAsync(_shared.TakeAsync(database, count), AnswerPatience, _clock, cancellationToken).ConfigureAwait(false);
            if (_isAlone) SharingEvents.QuotaShared(_log);
            _isAlone = false;
            return turn;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _failedAt = _clock.GetTimestamp();
            if (!_isAlone) BeginAlone(exception);
            return null;
        }
    }

    private void BeginAlone(Exception exception)
    {
        _isAlone = true;
        SharingEvents.QuotaAlone(_log, exception.GetType().Name, _part.Requests, _part.Window);

        // The processes have used the burst of the window together, through Redis.
        int burst = (int)(_alone.GetStatistics()?.CurrentAvailablePermits ?? 0);
        if (burst > 1) _alone.AttemptAcquire(burst - 1).Dispose();
    }

    // Not longer than the pause before Redis is tried again: the part of one process may be small, and its wait long.
    private async Task<bool> AloneAsync(int count, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using ITimer timer = _clock.CreateTimer(static source => Cancel((CancellationTokenSource)source!), enough, Rest, Timeout.InfiniteTimeSpan);
        try
        {
            for (int taken = 0; taken < count; taken++) (await _alone.AcquireAsync(1, enough.Token).ConfigureAwait(false)).Dispose();

            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The permit was granted first.
        }
    }
}
