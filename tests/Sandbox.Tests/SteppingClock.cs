namespace OfficeGest.Sandbox.Tests;

/// <summary>A clock whose next timer goes off when the test says so.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action? _fire;

    public Task Waiting => _waiting.Task;

    public TimeSpan Asked { get; private set; }

    public void Fire() => _fire!();

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
