using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>
/// Traces and metrics after the OpenTelemetry conventions for HTTP clients, both under the name <c>OfficeGest</c>. The address of a request is
/// left out, since paths and queries name customers; the route takes its place.
/// </summary>
internal static class Telemetry
{
    public const string Name = "OfficeGest";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("http.client.request.duration", "s", "How long tries took.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("officegest.client.retries", "{retry}", "Requests that were sent again.");
    private static readonly Counter<long> Logins = Meter.CreateCounter<long>("officegest.client.logins", "{login}", "Logins, by success.");
    private static readonly Counter<long> Throttled = Meter.CreateCounter<long>("officegest.client.throttled", "{response}", "Answers with 429.");
    private static readonly Counter<long> Drifts = Meter.CreateCounter<long>("officegest.client.drifts", "{drift}", "Differences from the spec, when first seen.");

    public static Activity? Start(Call call)
    {
        Activity? activity = Source.StartActivity(call.Operation.Method + " " + call.Operation.Route, ActivityKind.Client);
        if (activity is null) return null;

        activity.SetTag("http.request.method", call.Operation.Method);
        activity.SetTag("url.template", call.Operation.Route);
        activity.SetTag("server.address", call.Address.Host);
        activity.SetTag("server.port", call.Address.Port);
        activity.SetTag("officegest.operation.id", call.Operation.OperationId);
        if (call.Sent > 0) activity.SetTag("http.request.resend_count", call.Sent);
        return activity;
    }

    public static void Stop(Activity? activity, Call call, HttpResponseMessage? response, string? error, TimeSpan elapsed)
    {
        int? status = response is null ? null : (int)response.StatusCode;
        error ??= status >= 400 ? status.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        if (status == 429) Throttled.Add(1, Operation(call.Operation));
        if (activity is not null)
        {
            if (status is not null) activity.SetTag("http.response.status_code", status);
            if (error is not null) activity.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        }

        if (!Duration.Enabled) return;

        var tags = new TagList
        {
            { "http.request.method", call.Operation.Method }, { "url.template", call.Operation.Route }, { "server.address", call.Address.Host }, { "server.port", call.Address.Port },
        };
        if (status is not null) tags.Add("http.response.status_code", status);
        if (error is not null) tags.Add("error.type", error);
        Duration.Record(elapsed.TotalSeconds, tags);
    }

    public static void Retried(ApiOperation operation, string reason) => Retries.Add(1, Operation(operation), new KeyValuePair<string, object?>("officegest.retry.reason", reason));

    public static void LoggedIn(bool success) => Logins.Add(1, new KeyValuePair<string, object?>("officegest.login.success", success));

    public static void Drifted(ApiOperation operation, DriftKind kind) => Drifts.Add(1, Operation(operation), new KeyValuePair<string, object?>("officegest.drift.kind", kind.ToString()));

    private static KeyValuePair<string, object?> Operation(ApiOperation operation) => new("officegest.operation.id", operation.OperationId);
}
