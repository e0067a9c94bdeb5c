using System.Globalization;
using System.Net;
using OfficeGest.Protocol;
using OfficeGest.Responses;

namespace OfficeGest.Pipeline;

/// <summary>Reports the drift of a call that is not in the body of a success, and throws it if the policy says so.</summary>
internal static class CallDrift
{
    public static void ReportDeprecated(DriftMonitor drift, ApiOperation operation)
    {
        if (!operation.Deprecated) return;

        // Nothing has been sent yet.
        var recorder = new DriftRecorder(drift, operation);
        recorder.Record(DriftKind.DeprecatedOperation, "$", null);
        recorder.ThrowIfAny(mayHaveBeenApplied: false);
    }

    public static void ReportRetryAfter(DriftMonitor drift, ApiOperation operation, HttpResponseMessage response, TimeProvider clock)
    {
        if (response.IsSuccessStatusCode || RetryAfter.Of(response, clock).Unusable is not { } unusable) return;

        var recorder = new DriftRecorder(drift, operation);
        recorder.Record(DriftKind.RetryAfterUnusable, "Retry-After", unusable);
        try
        {
            recorder.ThrowIfAny(new CallFacts(operation)
            {
                StatusCode = response.StatusCode,
                MayHaveBeenApplied = !operation.IsSafe && (int)response.StatusCode is 408 or >= 500,
            });
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public static void ReportSuccess(DriftMonitor drift, ApiOperation operation, HttpStatusCode status)
    {
        if (operation.Promises(status)) return;

        var recorder = new DriftRecorder(drift, operation);
        recorder.Record(DriftKind.UnexpectedStatus, "$", ((int)status).ToString(CultureInfo.InvariantCulture));
        recorder.ThrowIfAny(new CallFacts(operation) { StatusCode = status, MayHaveBeenApplied = !operation.IsSafe });
    }

    public static void ReportError(DriftMonitor drift, ApiOperation operation, OfficeGestException error)
    {
        var recorder = new DriftRecorder(drift, operation);
        string status = ((int)error.StatusCode!).ToString(CultureInfo.InvariantCulture);
        if (error is OfficeGestNotFoundException { IsRouteMissing: true } || status is "405" or "410") recorder.Record(DriftKind.RouteGone, "$", status);
        else if (IsUnexpected(operation, error)) recorder.Record(DriftKind.UnexpectedStatus, "$", status);

        recorder.ThrowIfAny(CallFacts.Of(operation, error) with { MayHaveBeenApplied = error.MayHaveBeenApplied }, error);
    }

    // Any operation may return these: they depend on the caller, the time or the server.
    private static bool IsUnexpected(ApiOperation operation, OfficeGestException error) =>
        error is not (OfficeGestAuthenticationException or OfficeGestPermissionException or OfficeGestThrottledException or OfficeGestServerException)
        && (operation.Statuses is null ? error.GetType() == typeof(OfficeGestException) : !operation.Promises(error.StatusCode!.Value));
}
