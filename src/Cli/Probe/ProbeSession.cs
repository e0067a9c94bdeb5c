using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Scrub;
using OfficeGest.Cli.Yaml;
using OfficeGest.Protocol;
using Spectre.Console;

namespace OfficeGest.Cli.Probe;

/// <summary>Logs in, probes and logs out.</summary>
internal sealed class ProbeSession(Terminal terminal, OfficeGestClientOptions options, ProbeSecrets secrets, SpecMapping document, int pageSize, bool checksFilters, ScrubbedTraffic? recording)
{
    public DriftTally Tally { get; } = new(TimeProvider.System);

    public async Task<IReadOnlyList<ProbeOutcome>> ExecuteAsync(CancellationToken cancellationToken)
    {
        using var traffic = new ProbeTraffic(ApiTransport.CreateHandler(), TimeProvider.System, secrets);
        options.Handler = traffic;
        ApiTransport transport = ProbeLogin.Connect(options);
        await using (transport.ConfigureAwait(false))
        {
            // Logs in first, so that its time is not counted for an operation, and a failure is reported once.
            await ProbeLogin.LogInAsync(transport, secrets, cancellationToken).ConfigureAwait(false);
            var plan = new ProbePlan(document, pageSize, TimeProvider.System);
            var call = new ProbeCall(document, transport, traffic, Tally, recording, secrets);
            var run = new ProbeRun(plan, call, Tally, checksFilters ? new FilterProbe(document, plan, call, Tally) : null);
            return terminal.ErrorsAreTerminal
                ? await terminal.ErrorConsole.Status().StartAsync("Probing", status => run.ExecuteAsync(what => status.Status(Printable.Markup(what)), cancellationToken)).ConfigureAwait(false)
                : await run.ExecuteAsync(static _ => { }, cancellationToken).ConfigureAwait(false);
        }
    }
}
