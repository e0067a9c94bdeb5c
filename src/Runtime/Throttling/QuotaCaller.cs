using System.Threading.RateLimiting;

namespace OfficeGest;

/// <summary>A caller that waits for permits of a quota.</summary>
internal sealed class QuotaCaller(int count) : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public int Count => count;

    public CancellationTokenRegistration Registration { get; set; }

    /// <summary>Not to be called under the lock: it waits for a cancellation that is under way, which takes it.</summary>
    public void End(RateLimitLease lease)
    {
        Registration.Dispose();
        TrySetResult(lease);
    }
}
