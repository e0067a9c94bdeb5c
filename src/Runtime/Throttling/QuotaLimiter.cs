using System.Threading.RateLimiting;

namespace OfficeGest;

/// <summary>
/// Limits requests by the monotonic clock and not by timer ticks: a timer that fires late, early or several times changes when a caller is
/// served, but never how many are.
/// </summary>
internal sealed class QuotaLimiter : RateLimiter
{
    // Timers have a maximum time, in whole milliseconds.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private readonly LinkedList<QuotaCaller> _queue = [];
    private readonly TimeProvider _clock;
    private readonly QuotaFlow _flow;
    private readonly ITimer _timer;
    private readonly long _started;
    private long _acquired;
    private long _failed;
    private bool _disposed;

    public QuotaLimiter(QuotaFlow flow, TimeProvider clock)
    {
        _flow = flow;
        _clock = clock;
        _started = clock.GetTimestamp();
        _timer = clock.CreateTimer(static state => ((QuotaLimiter)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate) return _queue.Count == 0 ? _flow.FullSince(Now) : null;
        }
    }

    private TimeSpan Now => _clock.GetElapsedTime(_started);

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _flow.Available(Now),
                CurrentQueuedCount = _queue.Sum(static one => (long)one.Count),
                TotalSuccessfulLeases = _acquired,
                TotalFailedLeases = _failed,
            };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            Check(permitCount);
            if (_queue.Count == 0 && _flow.TryTake(permitCount, Now)) return Acquired();

            _failed++;
            return new QuotaLease(_flow.WaitFor(permitCount, Now));
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Check(permitCount);
            if (cancellationToken.IsCancellationRequested) return new ValueTask<RateLimitLease>(Task.FromCanceled<RateLimitLease>(cancellationToken));
            if (_queue.Count == 0 && _flow.TryTake(permitCount, Now)) return new ValueTask<RateLimitLease>(Acquired());

            var waiting = new QuotaCaller(permitCount);
            LinkedListNode<QuotaCaller> place = _queue.AddLast(waiting);
            if (place.Previous is null) Arm();
            waiting.Registration = cancellationToken.Register(() => GiveUp(place, cancellationToken));
            return new ValueTask<RateLimitLease>(waiting.Task);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        QuotaCaller[] left;
        lock (_gate)
        {
            _disposed = true;
            _timer.Dispose();
            left = [.. _queue];
            _failed += left.Length;
            _queue.Clear();
        }

        foreach (QuotaCaller waiting in left) waiting.End(QuotaLease.Refused);
    }

    private void Check(int permitCount)
    {
        if (_disposed) throw new ObjectDisposedException(nameof(RateLimiter));
        if (permitCount > _flow.Burst) throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, $"The limiter grants at most {_flow.Burst} permits at once.");
    }

    private QuotaLease Acquired()
    {
        _acquired++;
        return QuotaLease.Acquired;
    }

    private void Serve()
    {
        while (Next() is { } next) next.End(QuotaLease.Acquired);
    }

    private QuotaCaller? Next()
    {
        lock (_gate)
        {
            if (_queue.First is not { } first) return null;

            if (!_flow.TryTake(first.Value.Count, Now))
            {
                Arm();
                return null;
            }

            _queue.RemoveFirst();
            _acquired++;
            return first.Value;
        }
    }

    private void GiveUp(LinkedListNode<QuotaCaller> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is null) return;

            bool wasFirst = place.Previous is null;
            _queue.Remove(place);
            place.Value.TrySetCanceled(cancellationToken);
            if (wasFirst) Arm();
        }
    }

    private void Arm()
    {
        if (_disposed || _queue.First is not { } first) return;

        TimeSpan wait = _flow.WaitFor(first.Value.Count, Now);
        double milliseconds = Math.Max(1, Math.Ceiling(wait.TotalMilliseconds));
        _timer.Change(wait < Longest ? TimeSpan.FromMilliseconds(milliseconds) : Longest, Timeout.InfiniteTimeSpan);
    }
}
