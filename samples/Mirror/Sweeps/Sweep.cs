using System.Net;
using Mirror.Collections;
using Mirror.OfficeGest;
using Mirror.Storage;
using OfficeGest;

namespace Mirror.Sweeps;

/// <summary>One reading of one part: all of its pages, and then a look at each record that none of them had.</summary>
internal sealed class Sweep(OfficeGestClient og, Leases leases, Rows rows, MirrorOptions options, ISweepView view)
{
    private const int LookedAtTogether = 50;

    public async Task RunAsync(Part part, CancellationToken cancellationToken)
    {
        Collection collection = Collection.All.Single(one => one.Name == part.Collection);
        await using var keeper = new LeaseKeeper(leases, part, options.Lease / 3, cancellationToken);
        try
        {
            view.Begin(part, rows.Count(part));
            if (!part.IsRead) part = await ReadAsync(collection, part, keeper.Token);
            await LookAsync(collection, part, keeper.Token);
            leases.Complete(part, options.Interval, options.OldInterval);
            view.End(part, null);
        }
        catch (OfficeGestResponseException exception) when (part.Continuation is not null && exception.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity)
        {
            // The place where reading was to go on is not known any more.
            leases.Restart(part, options.RetryDelay);
            view.End(part, exception);
        }
        catch (OfficeGestException exception)
        {
            leases.Postpone(part, options.RetryDelay);
            view.End(part, exception);
            if (exception is OfficeGestAuthenticationException) throw;
        }
        catch (OperationCanceledException) when (keeper.IsLost)
        {
            throw new LeaseLostException(part.Name);
        }
        catch (OperationCanceledException)
        {
            leases.Postpone(part, TimeSpan.Zero);
            throw;
        }
    }

    private async Task<Part> ReadAsync(Collection collection, Part part, CancellationToken cancellationToken)
    {
        await foreach (RowPage page in collection.ReadAsync(og, part, cancellationToken))
        {
            part = rows.Write(part, page);
            view.Advance(part, page.Rows.Count);
        }

        return part;
    }

    // A list whose rows moved while it was read, or that was cut short, misses records that exist. Only what the installation says is gone counts as deleted.
    private async Task LookAsync(Collection collection, Part part, CancellationToken cancellationToken)
    {
        while (rows.Unseen(part, LookedAtTogether) is { Count: > 0 } unseen)
        {
            foreach (string key in unseen) rows.Mark(part, key, await collection.ExistsAsync(og, key, cancellationToken));
        }
    }
}
