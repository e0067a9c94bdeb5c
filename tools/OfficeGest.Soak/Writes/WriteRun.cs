using Acme.Soak;
using OfficeGest.Sandbox;

namespace OfficeGest.Soak.Writes;

/// <summary>Sends POSTs into one fault, and looks afterwards what the server has of them.</summary>
internal static class WriteRun
{
    public static async Task<WriteFigures> RunAsync(WriteFault fault, int posts, int workers, CancellationToken cancellationToken)
    {
        int arrived = 0;
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(
            options =>
            {
                options.Sizes = SandboxSizes.Small;
                options.KeptRequests = 0;
                options.OnRequest = request =>
                {
                    if (request.Method == "POST" && request.Path.EndsWith(WriteFault.Path, StringComparison.Ordinal)) Interlocked.Increment(ref arrived);
                };
                foreach (SandboxFault each in fault.Struck()) options.Faults.Add(each);
            },
            cancellationToken);

        // The retries are those of every user; only their waits are shorter.
        var settings = new OfficeGestClientOptions
        {
            BaseAddress = sandbox.BaseAddress,
            Credential = new PasswordCredential(sandbox.Username, sandbox.Password),
            Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) },
        };
        if (fault.AttemptTimeout is { } timeout) settings.AttemptTimeout = timeout;
        await using var client = new OfficeGestClient(settings);

        var bookings = new Bookings(client);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, posts),
            new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken },
            async (number, _) => await bookings.MakeAsync(number));

        sandbox.Faults.Clear();
        WriteFigures figures = await bookings.CompareAsync(fault.Name, cancellationToken);
        return figures with { Arrived = Volatile.Read(ref arrived) };
    }
}
