using System.Net.Http;

namespace OfficeGest.Transport;

/// <summary>The exceptions for calls that got no answer, or none that can be used.</summary>
internal static class Failures
{
    public static OfficeGestTimeoutException CallTimeout(Call call, TimeSpan limit, Exception inner) =>
        new($"{Name(call)} was not done within {Seconds(limit)} s, all tries together.", inner)
        {
            Timeout = limit, OperationId = call.Operation.OperationId, Method = call.Operation.Method, Route = call.Operation.Route,
            MayHaveBeenApplied = !call.Operation.IsSafe && call.Sent > 0,
        };

    public static OfficeGestTimeoutException AttemptTimeout(Call call, TimeSpan limit, Exception inner) =>
        new($"{Name(call)} got no answer within {Seconds(limit)} s.", inner)
        {
            Timeout = limit, OperationId = call.Operation.OperationId, Method = call.Operation.Method, Route = call.Operation.Route,
            MayHaveBeenApplied = !call.Operation.IsSafe,
        };

    public static OfficeGestConnectionException Transport(Call call, Exception inner)
    {
        bool nothingSent = TransportFault.NothingWasSent(inner);
        return new OfficeGestConnectionException(
            nothingSent ? $"{Name(call)} could not be sent: no connection to {call.Address.Authority}. {inner.Message}" : $"{Name(call)} failed: the connection broke. {inner.Message}",
            inner)
        {
            NothingWasSent = nothingSent, OperationId = call.Operation.OperationId, Method = call.Operation.Method, Route = call.Operation.Route,
            MayHaveBeenApplied = !call.Operation.IsSafe && !nothingSent,
        };
    }

    public static OfficeGestResponseException TooLarge(Call call, int limit) =>
        new($"The answer to {Name(call)} is larger than the {limit} bytes that {nameof(OfficeGestClientOptions.MaxResponseBytes)} allows.")
        {
            OperationId = call.Operation.OperationId, Method = call.Operation.Method, Route = call.Operation.Route,
            MayHaveBeenApplied = !call.Operation.IsSafe,
        };

    public static OfficeGestThrottledException Throttled(Call call, TimeSpan? wait) =>
        new($"{Name(call)} was not sent: too many requests{(wait is { } time ? $", and the wait of {Seconds(time)} s does not fit into the call" : string.Empty)}.")
        {
            RetryAfter = wait, OperationId = call.Operation.OperationId, Method = call.Operation.Method, Route = call.Operation.Route,
        };

    public static OfficeGestRedirectException Redirect(Call call, HttpResponseMessage response)
    {
        Uri? target = Redirects.Target(response, call.Address);
        return new OfficeGestRedirectException(
            $"{Name(call)} was answered with a redirect ({(int)response.StatusCode}) to {target?.ToString() ?? "nowhere"}; redirects are not followed. Check the base address.")
        {
            Location = target, StatusCode = response.StatusCode, OperationId = call.Operation.OperationId, Method = call.Operation.Method, Route = call.Operation.Route,
            MayHaveBeenApplied = !call.Operation.IsSafe,
        };
    }

    private static string Name(Call call) => call.Operation.Method + " " + call.Operation.Route;

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
