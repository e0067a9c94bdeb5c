namespace OfficeGest.Sandbox.Tests;

/// <summary>A clock whose next timer goes off when the test says so.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _noted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action? _fire;

    public Task Waiting => _waiting.Task;

    /// <summary>The first status after the wait began.</summary>
    public Task<int> Noted => _noted.Task;

    public TimeSpan Asked { get; private set; }

    public void Fire() => _fire!();

    public void Note(int status)
    {
        if (_waiting.Task.IsCompleted)
            _noted.TrySetResult(status);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Asked = dueTime;
        _fire = () => callback(state);
        _waiting.TrySetResult();
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
