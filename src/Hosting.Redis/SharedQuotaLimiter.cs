using System.Threading.RateLimiting;

namespace OfficeGest.Hosting;

/// <summary>The callers of this process, who are served in the order of coming, one turn of the shared quota after the other.</summary>
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

    // How many permits are left only Redis knows.
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate) return new RateLimiterStatistics { CurrentQueuedCount = _queue.Sum(static one => (long)one.Count), TotalSuccessfulLeases = _acquired, TotalFailedLeases = _failed };
    }

    // To know whether there is one takes a request to Redis, which nobody is to wait for here.
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
        if (permitCount > burst) throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, $"The limiter lets at most {burst} through at once.");
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
                // Disposed: nobody waits any more.
                return;
            }
        }
    }

    /// <summary>Serves whom the permits serve.</summary>
    /// <returns>How many more the next one needs; null when nobody waits.</returns>
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
