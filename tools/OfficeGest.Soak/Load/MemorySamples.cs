using System.Diagnostics;

namespace OfficeGest.Soak.Load;

/// <summary>What is alive on the heap of client and server together, after a collection, over time.</summary>
internal sealed class MemorySamples
{
    /// <summary>Pages in flight come and go, and the server keeps the appointments that were made; a leak per request would be far more.</summary>
    public const long Tolerated = 16 * 1024 * 1024;

    private readonly List<long> _heap = [];

    public IReadOnlyList<long> Heap => _heap;

    public long PeakWorkingSet { get; private set; }

    /// <summary>The growth from the second quarter of the run to the last one, in bytes; the first quarter fills caches and pools.</summary>
    public long Growth => _heap.Count < 8 ? 0 : Median(_heap[^(_heap.Count / 4)..]) - Median(_heap[(_heap.Count / 4)..(_heap.Count / 2)]);

    public async Task RunAsync(TimeSpan interval, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(interval, stop);
                GC.Collect();
                _heap.Add(GC.GetTotalMemory(forceFullCollection: false));
                using Process process = Process.GetCurrentProcess();
                PeakWorkingSet = Math.Max(PeakWorkingSet, process.WorkingSet64);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private static long Median(List<long> values) => values.Order().ElementAt(values.Count / 2);
}
