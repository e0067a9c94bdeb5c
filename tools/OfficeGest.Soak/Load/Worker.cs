using Acme.Soak;
using OfficeGest.Soak.Writes;

namespace OfficeGest.Soak.Load;

/// <summary>Walks one list after the other, and makes an appointment between two walks.</summary>
internal sealed class Worker(OfficeGestClient client, Bookings bookings, Tally tally, IReadOnlyDictionary<Collection, HashSet<string>> expected)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public async Task RunAsync(int first, Func<int> nextBooking, CancellationToken stop)
    {
        try
        {
            for (int turn = first; ; turn++)
            {
                await WalkAsync(Collection.All[turn % Collection.All.Count], stop);
                await bookings.MakeAsync(nextBooking());
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The time is over; a walk that was not finished says nothing.
        }
    }

    private async Task WalkAsync(Collection collection, CancellationToken stop)
    {
        _seen.Clear();
        string? continuation = null;
        while (true)
        {
            try
            {
                await foreach ((IReadOnlyList<string> keys, string? next) in collection.PagesAsync(client, continuation, stop))
                {
                    tally.AddPage(keys.Count, keys.Count(key => !_seen.Add(key)));
                    continuation = next;
                }

                break;
            }
            catch (OfficeGestException exception)
            {
                // The retries were used up. Who walks on from the continuation must miss nothing and get nothing twice.
                tally.Resumed.AddOrUpdate(exception.GetType().Name, 1, static (_, count) => count + 1);
            }
        }

        HashSet<string> all = expected[collection];
        int known = _seen.Count(all.Contains);
        tally.AddWalk(missing: all.Count - known, foreign: _seen.Count - known);
    }
}
