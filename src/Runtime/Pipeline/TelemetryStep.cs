using System.Diagnostics;
using System.Globalization;
using OfficeGest.Telemetry;

namespace OfficeGest.Pipeline;

/// <summary>
/// Creates a span and a measurement for each attempt, by the OpenTelemetry conventions for HTTP clients. The address is left out, since paths and queries identify
/// customers; the route is used instead.
/// </summary>
internal sealed class TelemetryStep(TimeProvider clock, IStep next) : IStep
{
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        using Activity? activity = Start(call);
        long started = clock.GetTimestamp();
        HttpResponseMessage? response = null;
        string? error = null;
        try
        {
            response = await next.SendAsync(call, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception exception)
        {
            error = exception.GetType().FullName;
            throw;
        }
        finally
        {
            Stop(activity, call, response, error, clock.GetElapsedTime(started));
        }
    }

    private static Activity? Start(Call call)
    {
        Activity? activity = Instruments.Source.StartActivity(call.Operation.Method + " " + call.Operation.Route, ActivityKind.Client);
        if (activity is null) return null;

        activity.SetTag("http.request.method", call.Operation.Method);
        activity.SetTag("url.template", call.Operation.Route);
        activity.SetTag("server.address", call.Address.Host);
        activity.SetTag("server.port", call.Address.Port);
        activity.SetTag("officegest.operation.id", call.Operation.OperationId);
        if (call.Sent > 0) activity.SetTag("http.request.resend_count", call.Sent);
        return activity;
    }

    private static void Stop(Activity? activity, Call call, HttpResponseMessage? response, string? error, TimeSpan elapsed)
    {
        int? status = response is null ? null : (int)response.StatusCode;
        error ??= status >= 400 ? status.Value.ToString(CultureInfo.InvariantCulture) : null;
        if (status == 429) Instruments.Throttled(call.Operation);
        if (activity is not null)
        {
            if (status is not null) activity.SetTag("http.response.status_code", status);
            if (error is not null) activity.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        }

        if (!Instruments.Duration.Enabled) return;

        var tags = new TagList
        {
            { "http.request.method", call.Operation.Method }, { "url.template", call.Operation.Route }, { "server.address", call.Address.Host }, { "server.port", call.Address.Port },
        };
        if (status is not null) tags.Add("http.response.status_code", status);
        if (error is not null) tags.Add("error.type", error);
        Instruments.Duration.Record(elapsed.TotalSeconds, tags);
    }
}
