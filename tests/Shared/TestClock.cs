using Microsoft.Extensions.Time.Testing;

namespace OfficeGest.Tests;

/// <summary>A clock that jumps over short waits by itself; the limits of calls and tries (10 s and more) never run out unless a test advances it.</summary>
public sealed class TestClock : FakeTimeProvider
{
    private readonly List<TimeSpan> _waits = [];
    private readonly SemaphoreSlim _waiting = new(0);
    private int _timers;

    public TestClock()
        : base(new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public bool JumpsOverWaits { get; init; } = true;

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(9.9);

    /// <summary>How far somebody has set the wall clock; timestamps and timers do not follow it.</summary>
    public TimeSpan WallShift { get; set; }

    /// <summary>How far the wall clock moves whenever somebody looks at it.</summary>
    public TimeSpan WallDrift { get; set; }

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits) return [.. _waits];
        }
    }

    /// <summary>Returns when some code has begun to wait.</summary>
    public Task NextWaitAsync() => _waiting.WaitAsync();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + (WallShift += WallDrift);

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    /// <summary>How many timers there were, short and long.</summary>
    public int Timers => Volatile.Read(ref _timers);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _timers);
        if (dueTime <= TimeSpan.Zero || dueTime > LongestWait) return timer;

        lock (_waits) _waits.Add(dueTime);
        _waiting.Release();
        if (JumpsOverWaits) ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
