using System.Diagnostics;
using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Json;
using OfficeGest.Transport;

namespace OfficeGest.Cli.Probe;

/// <summary>Walks over an installation and only reads. The runtime logs in, waits when it is told to and keeps to the origin.</summary>
internal sealed class ProbeRun(SpecMapping document, ApiTransport transport, ProbePlan plan, DriftTally tally)
{
    private const int ReserveOfQuota = 5;

    public async Task<IReadOnlyList<ProbeOutcome>> ExecuteAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var outcomes = new List<ProbeOutcome>();
        string? stopped = null;
        foreach (SpecOperation operation in plan.Operations)
        {
            progress(operation.Name);
            ProbeOutcome outcome;
            if (stopped is not null) outcome = Skipped(operation, stopped);
            else (outcome, stopped) = await CallAsync(operation, cancellationToken).ConfigureAwait(false);
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    /// <returns>The outcome, and why no other operation should be called.</returns>
    private async Task<(ProbeOutcome, string?)> CallAsync(SpecOperation operation, CancellationToken cancellationToken)
    {
        if (plan.Request(operation, out string missing) is not { } request) return (Skipped(operation, missing), null);

        long start = Stopwatch.GetTimestamp();
        try
        {
            JsonElement answer = await transport.SendOrDefaultAsync<JsonElement>(request, JsonItem.Any, cancellationToken).ConfigureAwait(false);
            var elapsed = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            int before = tally.Count;
            if (answer.ValueKind == JsonValueKind.Undefined) return (Answered(operation, elapsed, 0, 0, "No content."), null);

            new AnswerCheck(document, DriftTarget.Of(operation), tally).Check(Answers.Schema(document, operation), answer);
            return (Answered(operation, elapsed, plan.Remember(operation, answer), tally.Count - before, string.Empty), QuotaIsLow(answer) ? "The quota is nearly used up." : null);
        }
        catch (OfficeGestAuthenticationException)
        {
            throw;
        }
        catch (OfficeGestException exception)
        {
            return (Refused(operation, exception, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds), Stop(exception));
        }
    }

    private static string? Stop(OfficeGestException exception) => exception switch
    {
        OfficeGestThrottledException => "The quota is used up.",
        OfficeGestConnectionException => "The installation could not be reached.",
        _ => null,
    };

    private ProbeOutcome Refused(SpecOperation operation, OfficeGestException exception, long elapsed)
    {
        string note = exception.ServerMessage ?? exception.GetType().Name.Replace("OfficeGest", string.Empty, StringComparison.Ordinal).Replace("Exception", string.Empty, StringComparison.Ordinal);
        switch (exception)
        {
            case OfficeGestPermissionException:
                return new(operation.Name, operation.Path, ProbeOutcomeKind.Forbidden, elapsed, Note: operation.Node.Text("x-officegest-module") is { } module ? $"Needs {module}." : string.Empty);
            case OfficeGestNotFoundException when !operation.Path.Contains('{', StringComparison.Ordinal):
                tally.Add(DriftTarget.Of(operation), DriftKind.RouteGone, "$", null);
                return new(operation.Name, operation.Path, ProbeOutcomeKind.Missing, elapsed, Drifts: 1, Note: "The route is not there.");
            default:
                string status = exception.StatusCode is { } code ? $"{(int)code}: " : string.Empty;
                return new(operation.Name, operation.Path, ProbeOutcomeKind.Failed, elapsed, Note: status + note);
        }
    }

    private static bool QuotaIsLow(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty("meta", out JsonElement meta) && meta.ValueKind == JsonValueKind.Object
        && ((meta.TryGetProperty("throttle_remaining", out JsonElement window) && IsLow(window)) || (meta.TryGetProperty("monthly_remaining", out JsonElement month) && IsLow(month)));

    private static bool IsLow(JsonElement remaining) => remaining.ValueKind == JsonValueKind.Number && remaining.TryGetInt64(out long left) && left <= ReserveOfQuota;

    private static ProbeOutcome Answered(SpecOperation operation, long elapsed, int? rows, int drifts, string note) =>
        new(operation.Name, operation.Path, ProbeOutcomeKind.Answered, elapsed, rows, drifts, note);

    private static ProbeOutcome Skipped(SpecOperation operation, string reason) => new(operation.Name, operation.Path, ProbeOutcomeKind.Skipped, Note: reason);
}
