using System.Diagnostics;
using Acme.Soak;
using OfficeGest.Sandbox;
using OfficeGest.Soak.Writes;

namespace OfficeGest.Soak.Load;

/// <summary>Many workers on one client, against a server that fails in every way, for a while.</summary>
internal static class LoadRun
{
    public static async Task<LoadFigures> RunAsync(TimeSpan duration, int workers, CancellationToken cancellationToken)
    {
        var traffic = new Traffic();
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(
            options =>
            {
                options.KeptRequests = 0;
                options.OnRequest = traffic.Add;
            },
            cancellationToken);
        await using var client = new OfficeGestClient(new OfficeGestClientOptions
        {
            BaseAddress = sandbox.BaseAddress,
            Credential = new PasswordCredential(sandbox.Username, sandbox.Password),
            Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(50) },
        });

        Dictionary<Collection, HashSet<string>> expected = await ExpectedAsync(client, cancellationToken);
        foreach (SandboxFault fault in LoadFaults.All) sandbox.Faults.Add(fault);

        var (tally, bookings, memory) = (new Tally(), new Bookings(client), new MemorySamples());
        var revocations = new Revocations(sandbox, traffic, TimeSpan.FromSeconds(3));
        int booking = 0;
        long started = Stopwatch.GetTimestamp();
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            stop.CancelAfter(duration);
            Task aside = Task.WhenAll(revocations.RunAsync(stop.Token), memory.RunAsync(duration / 24, stop.Token));
            await Task.WhenAll(Enumerable.Range(0, workers).Select(i => Task.Run(
                () => new Worker(client, bookings, tally, expected).RunAsync(i, () => Interlocked.Increment(ref booking), stop.Token), CancellationToken.None)));
            await aside;
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        sandbox.Faults.Clear();

        // The last revocation may not have been noticed yet; this call notices it.
        WriteFigures writes = (await bookings.CompareAsync("load", cancellationToken)) with { Arrived = traffic.Posts };
        return new LoadFigures(elapsed, workers, tally, traffic, revocations.Count, writes, memory);
    }

    private static async Task<Dictionary<Collection, HashSet<string>>> ExpectedAsync(OfficeGestClient client, CancellationToken cancellationToken)
    {
        var expected = new Dictionary<Collection, HashSet<string>>();
        foreach (Collection collection in Collection.All)
        {
            HashSet<string> keys = expected[collection] = new(StringComparer.Ordinal);
            await foreach ((IReadOnlyList<string> page, _) in collection.PagesAsync(client, null, cancellationToken)) keys.UnionWith(page);
        }

        return expected;
    }
}
