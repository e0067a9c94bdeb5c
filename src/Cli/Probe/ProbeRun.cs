using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Probe;

/// <summary>Calls all read operations of an installation. The runtime logs in, waits when the server requires it, and stays at the origin.</summary>
internal sealed class ProbeRun(ProbePlan plan, ProbeCall call, DriftTally tally, FilterProbe? filters)
{
    public async Task<IReadOnlyList<ProbeOutcome>> ExecuteAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        SpecOperation[] operations = [.. plan.Operations];
        var outcomes = new List<ProbeOutcome>();
        string? stopped = null;
        foreach (SpecOperation operation in operations)
        {
            progress($"{operation.Name} ({outcomes.Count + 1} of {operations.Length})");
            ProbeOutcome outcome;
            if (stopped is not null) outcome = Skipped(operation, stopped);
            else (outcome, stopped) = await CallAsync(operation, cancellationToken).ConfigureAwait(false);
            outcomes.Add(outcome);
        }

        // Filters come last, so that a small quota is used for operations first.
        for (int i = 0; i < operations.Length && stopped is null && filters is not null; i++)
            outcomes[i] = await filters.CheckAsync(operations[i], outcomes[i], progress, cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    /// <returns>The outcome, and the reason to stop the probe.</returns>
    private async Task<(ProbeOutcome, string?)> CallAsync(SpecOperation operation, CancellationToken cancellationToken)
    {
        if (plan.Request(operation, out string missing) is not { } request) return (Skipped(operation, missing), null);

        ProbeReply reply = await call.SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
        ProbeOutcome outcome = (reply.Failure is null ? Answered(operation, reply) : Refused(operation, reply)) with
        {
            Status = reply.Status,
            Milliseconds = reply.Milliseconds,
        };
        return (outcome with { Drifts = outcome.Drifts + reply.Drifts }, reply.Stop);
    }

    private ProbeOutcome Answered(SpecOperation operation, ProbeReply reply) => reply.Answer is { } answer
        ? new(operation.Name, operation.Path, ProbeOutcomeKind.Answered) { Rows = plan.Remember(operation, answer) }
        : new(operation.Name, operation.Path, ProbeOutcomeKind.Answered) { Rows = 0, Note = "No content." };

    private ProbeOutcome Refused(SpecOperation operation, ProbeReply reply)
    {
        switch (reply.Failure)
        {
            case OfficeGestPermissionException:
                return new(operation.Name, operation.Path, ProbeOutcomeKind.Forbidden) { Note = operation.Node.Text(ExtensionNames.Module) is { } module ? $"Needs {module}." : string.Empty };
            case OfficeGestNotFoundException when !operation.Path.Contains('{', StringComparison.Ordinal):
                tally.Add(DriftTarget.Of(operation), DriftKind.RouteGone, "$", null);
                return new(operation.Name, operation.Path, ProbeOutcomeKind.Missing) { Drifts = 1, Note = "The route does not exist." };
            default:
                return new(operation.Name, operation.Path, ProbeOutcomeKind.Failed) { Note = reply.Reason };
        }
    }

    private static ProbeOutcome Skipped(SpecOperation operation, string reason) => new(operation.Name, operation.Path, ProbeOutcomeKind.Skipped) { Note = reason };
}
