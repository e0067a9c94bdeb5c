using System.Diagnostics;
using System.Diagnostics.Metrics;
using OfficeGest.Protocol;

namespace OfficeGest.Telemetry;

/// <summary>The traces and metrics of the client, both under the name <c>OfficeGest</c>.</summary>
internal static class Instruments
{
    public const string Name = "OfficeGest";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("http.client.request.duration", "s", "Duration of requests, each attempt on its own.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("officegest.client.retries", "{retry}", "Requests that were retried.");
    private static readonly Counter<long> Logins = Meter.CreateCounter<long>("officegest.client.logins", "{login}", "Logins, by success.");
    private static readonly Counter<long> Throttles = Meter.CreateCounter<long>("officegest.client.throttled", "{response}", "Responses with status 429.");
    private static readonly Counter<long> Drifts = Meter.CreateCounter<long>("officegest.client.drifts", "{drift}", "Differences from the spec, when first seen.");

    public static void Retried(ApiOperation operation, string reason) => Retries.Add(1, Operation(operation), new KeyValuePair<string, object?>("officegest.retry.reason", reason));

    public static void LoggedIn(bool success) => Logins.Add(1, new KeyValuePair<string, object?>("officegest.login.success", success));

    public static void Throttled(ApiOperation operation) => Throttles.Add(1, Operation(operation));

    public static void Drifted(ApiOperation operation, DriftKind kind) => Drifts.Add(1, Operation(operation), new KeyValuePair<string, object?>("officegest.drift.kind", kind.ToString()));

    private static KeyValuePair<string, object?> Operation(ApiOperation operation) => new("officegest.operation.id", operation.OperationId);
}
