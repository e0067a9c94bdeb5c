using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Probe;

/// <summary>Requests each list again with each of its exact filters. An ignored filter is not visible otherwise: the response is a 200 with rows.</summary>
internal sealed class FilterProbe(SpecMapping document, ProbePlan plan, ProbeCall call, DriftTally tally)
{
    private string? _stopped;

    /// <returns>The outcome of the list with the findings.</returns>
    public async Task<ProbeOutcome> CheckAsync(SpecOperation operation, ProbeOutcome outcome, Action<string> progress, CancellationToken cancellationToken)
    {
        if (plan.Rows(operation) is not { Count: > 0 } rows) return outcome;

        var findings = new List<FilterFinding>();
        int drifts = outcome.Drifts;
        foreach (ExactFilter filter in ExactFilter.Of(document, operation))
        {
            progress($"{operation.Name} by {filter.Name}");
            (FilterFinding finding, int found) = await AskAsync(operation, filter, rows, cancellationToken).ConfigureAwait(false);
            findings.Add(finding);
            drifts += found;
        }

        return outcome with { Drifts = drifts, Filters = findings };
    }

    private async Task<(FilterFinding Finding, int Drifts)> AskAsync(SpecOperation operation, ExactFilter filter, IReadOnlyList<JsonElement> rows, CancellationToken cancellationToken)
    {
        if (_stopped is not null) return (NotProven(filter, _stopped), 0);
        if (!rows.Any(filter.IsShownBy)) return (NotProven(filter, "No row shows it."), 0);
        if (filter.Proof(rows) is not { } proof) return (NotProven(filter, "All rows share the value."), 0);
        if (plan.Request(operation, out string missing, (filter.Name, proof.Value)) is not { } request) return (NotProven(filter, missing), 0);

        ProbeReply reply = await call.SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
        _stopped = reply.Stop;
        if (reply.Failure is not null)
            return (new FilterFinding(filter.Name, FilterFindingKind.Failed, reply.Status is { } status ? $"{status}: {reply.Reason}" : reply.Reason), reply.Drifts);

        IReadOnlyList<JsonElement> answered = reply.Answer is { } answer ? Answers.Rows(document, operation, answer) ?? [] : [];
        if (!answered.Any(row => filter.IsContradictedBy(row, proof.Value))) return (Unsuspicious(filter, proof.IsOfRow, answered), reply.Drifts);

        // As in the runtime, without the value, which is customer data.
        tally.Add(DriftTarget.Of(operation), DriftKind.FilterIgnored, "?" + filter.Name, null);
        return (new FilterFinding(filter.Name, FilterFindingKind.Ignored), reply.Drifts + 1);
    }

    private static FilterFinding Unsuspicious(ExactFilter filter, bool isOfRow, IReadOnlyList<JsonElement> answered)
    {
        if (answered.Count == 0) return isOfRow ? NotProven(filter, "It finds nothing, although a row has the value.") : new FilterFinding(filter.Name, FilterFindingKind.Works);
        return answered.Any(filter.IsShownBy) ? new FilterFinding(filter.Name, FilterFindingKind.Works) : NotProven(filter, "The rows that it finds do not show it.");
    }

    private static FilterFinding NotProven(ExactFilter filter, string reason) => new(filter.Name, FilterFindingKind.NotProven, reason);
}
