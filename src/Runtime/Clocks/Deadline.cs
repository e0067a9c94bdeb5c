namespace OfficeGest.Clocks;

/// <summary>A time limit combined with the cancellation tokens that may end it earlier.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly ITimer? _timer;
    private int _over;

    /// <param name="clock">The clock.</param>
    /// <param name="time">Infinite for no limit.</param>
    /// <param name="cancellationToken">Ends it before its time.</param>
    /// <param name="other">Ends it before its time as well.</param>
    public Deadline(TimeProvider clock, TimeSpan time, CancellationToken cancellationToken, CancellationToken other = default)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, other);
        if (time == System.Threading.Timeout.InfiniteTimeSpan) return;

        _timer = clock.CreateTimer(static state => ((Deadline)state!).End(), this, time, System.Threading.Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    public bool IsOver => Volatile.Read(ref _over) != 0;

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void End()
    {
        Volatile.Write(ref _over, 1);
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It completed before the time was over.
        }
    }
}
