using System.Diagnostics;
using Acme.Soak;
using OfficeGest.Sandbox;

namespace OfficeGest.Soak.Cancellation;

/// <summary>Gives up calls while they wait, and measures how long each of them still takes to say so.</summary>
internal static class CancellationRun
{
    private static readonly TimeSpan IntoTheWait = TimeSpan.FromMilliseconds(150);

    public static async Task<TimeSpan[]> RunAsync(WaitKind kind, int calls, int workers, CancellationToken stop)
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(
            static options =>
            {
                options.Sizes = SandboxSizes.Small;
                options.KeptRequests = 0;
            },
            stop);
        await using var client = new OfficeGestClient(new OfficeGestClientOptions
        {
            BaseAddress = sandbox.BaseAddress,
            Credential = new PasswordCredential(sandbox.Username, sandbox.Password),
            Retry = new RetryOptions { BaseDelay = TimeSpan.FromSeconds(10) },
        });
        if (kind.Fault.Path is null) await client.Entities.Employees.List(cancellationToken: stop).ToListAsync(cancellationToken: stop);
        sandbox.Faults.Add(kind.Fault);

        var times = new TimeSpan[calls];
        await Parallel.ForAsync(0, calls, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop }, async (number, token) =>
            times[number] = await GiveUpAsync(client, token));
        return times;
    }

    private static async Task<TimeSpan> GiveUpAsync(OfficeGestClient client, CancellationToken stop)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task call = client.Entities.Customers.List(cancellationToken: giveUp.Token).ToListAsync(cancellationToken: giveUp.Token);
        await Task.WhenAny(call, Task.Delay(IntoTheWait, stop));
        if (call.IsCompleted) throw new InvalidOperationException("The call did not wait.", call.Exception);

        long started = Stopwatch.GetTimestamp();
        giveUp.Cancel();
        try
        {
            await call;
            throw new InvalidOperationException("The call went on.");
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(started);
        }
    }
}
