using Microsoft.Extensions.Hosting;
using Mirror.Collections;
using Mirror.OfficeGest;
using Mirror.Storage;
using Mirror.Sweeps;
using OfficeGest;
using Spectre.Console;
using Rows = Mirror.Storage.Rows;

namespace Mirror;

/// <summary>Reads one due part after the other, until it is stopped or, with <c>Once</c>, until none is due.</summary>
internal sealed class Worker(OfficeGestClient og, Database database, Leases leases, Rows rows, MirrorOptions options, TimeProvider clock, IHostApplicationLifetime host) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            database.Create(Collection.All.Select(static collection => collection.Name));
            if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected) await AnsiConsole.Progress().AutoClear(!options.Once).StartAsync(bars => RunAsync(new BarView(bars), stoppingToken));
            else await RunAsync(new LineView(), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Ctrl+C: everything that was read is kept, and reading goes on there.
        }
        catch (OfficeGestAuthenticationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            Environment.ExitCode = 1;
        }
        finally
        {
            host.StopApplication();
        }
    }

    private async Task RunAsync(ISweepView view, CancellationToken cancellationToken)
    {
        var sweep = new Sweep(og, leases, rows, options, view);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            leases.Plan(Collection.All.SelectMany(collection => collection.Parts(today)));
            while (leases.Take() is { } part) await RunAsync(sweep, part, cancellationToken);

            // What is due and cannot be taken is with another instance, which may die.
            if (options.Once && !leases.AnyDue()) return;

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private static async Task RunAsync(Sweep sweep, Part part, CancellationToken cancellationToken)
    {
        try
        {
            await sweep.RunAsync(part, cancellationToken);
        }
        catch (LeaseLostException exception)
        {
            Console.WriteLine(exception.Message);
        }
    }
}
