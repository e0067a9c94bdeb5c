using OfficeGest.Sandbox;

namespace OfficeGest.Soak.Load;

/// <summary>Revokes the token every few seconds, once it is in use again.</summary>
internal sealed class Revocations(OfficeGestSandbox sandbox, Traffic traffic, TimeSpan interval)
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(interval, stop);

                // Two revocations without a login between them are one: the second finds no token to revoke.
                if (traffic.Logins <= Count) continue;

                sandbox.Faults.RevokeTokens();
                Interlocked.Increment(ref _count);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
