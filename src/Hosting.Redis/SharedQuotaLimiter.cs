using System.Threading.RateLimiting;

namespace OfficeGest.Hosting;

/// <summary>Serves the callers of this process in order, with the turns of the shared quota.</summary>
internal sealed class SharedQuotaLimiter(QuotaTurns turns, int burst, TimeProvider clock) : RateLimiter
{
    private readonly object _gate = new();
    private readonly LinkedList<QuotaCaller> _queue = [];
    private readonly CancellationTokenSource _end = new();
    private long _idleSince = clock.GetTimestamp();
    private long _acquired;
    private long _failed;
    private bool _serves;
    private bool _disposed;

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate) return _serves ? null : clock.GetElapsedTime(_idleSince);
        }
    }

    // Only Redis knows how many permits are left.
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate) return new RateLimiterStatistics { CurrentQueuedCount = _queue.Sum(static one => (long)one.Count), TotalSuccessfulLeases = _acquired, TotalFailedLeases = _failed };
    }

    // This would take a request to Redis, but the method must not wait.
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            Check(permitCount);
            _failed++;
            return QuotaLease.Refused;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        QuotaCaller waiting;
        bool begins;
        lock (_gate)
        {
            Check(permitCount);
            if (cancellationToken.IsCancellationRequested) return new ValueTask<RateLimitLease>(Task.FromCanceled<RateLimitLease>(cancellationToken));

            waiting = new QuotaCaller(Math.Max(1, permitCount));
            LinkedListNode<QuotaCaller> place = _queue.AddLast(waiting);
            waiting.Registration = cancellationToken.Register(() => GiveUp(place, cancellationToken));
            begins = !_serves;
            _serves = true;
        }

        if (begins) _ = Task.Run(ServeAsync, CancellationToken.None);
        return new ValueTask<RateLimitLease>(waiting.Task);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        QuotaCaller[] left;
        lock (_gate)
        {
            if (_disposed) return;

            _disposed = true;
            left = [.. _queue];
            _failed += left.Length;
            _queue.Clear();
        }

        _end.Cancel();
        turns.Dispose();
        foreach (QuotaCaller waiting in left) waiting.End(QuotaLease.Refused);
    }

    private void Check(int permitCount)
    {
        if (_disposed) throw new ObjectDisposedException(nameof(RateLimiter));
        if (permitCount > burst) throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, $"The limiter grants at most {burst} permits at once.");
    }

    private async Task ServeAsync()
    {
        int permits = 0;
        while (Next(ref permits) is int missing)
        {
            try
            {
                await turns.NextAsync(missing, _end.Token).ConfigureAwait(false);
                permits += missing;
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                // Disposed, so no caller waits any more.
                return;
            }
        }
    }

    /// <summary>Serves the callers for whom there are enough permits.</summary>
    /// <returns>How many more permits the next caller needs; null if no caller waits.</returns>
    private int? Next(ref int permits)
    {
        while (true)
        {
            QuotaCaller first;
            lock (_gate)
            {
                if (_queue.First is not { } place)
                {
                    _serves = false;
                    _idleSince = clock.GetTimestamp();
                    return null;
                }

                first = place.Value;
                if (first.Count > permits) return first.Count - permits;

                permits -= first.Count;
                _queue.RemoveFirst();
                _acquired++;
            }

            first.End(QuotaLease.Acquired);
        }
    }

    private void GiveUp(LinkedListNode<QuotaCaller> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is null) return;

            _queue.Remove(place);
            place.Value.TrySetCanceled(cancellationToken);
        }
    }
}
