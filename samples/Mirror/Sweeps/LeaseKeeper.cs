using Mirror.Storage;

namespace Mirror.Sweeps;

/// <summary>Prolongs a lease while a page is waited for. When it is lost, the reading of the part is cancelled.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _lost;
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;

    public LeaseKeeper(Leases leases, Part part, TimeSpan every, CancellationToken cancellationToken)
    {
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _timer = new PeriodicTimer(every);
        _loop = Task.Run(() => KeepAsync(leases, part), CancellationToken.None);
    }

    public CancellationToken Token => _lost.Token;

    public bool IsLost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop;
        _lost.Dispose();
    }

    private async Task KeepAsync(Leases leases, Part part)
    {
        while (await _timer.WaitForNextTickAsync())
        {
            try
            {
                leases.Prolong(part);
            }
            catch (LeaseLostException)
            {
                // Also after the part was given back: nobody listens any more then.
                IsLost = true;
                await _lost.CancelAsync();
                return;
            }
        }
    }
}
