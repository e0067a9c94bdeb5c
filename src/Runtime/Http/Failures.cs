using OfficeGest.Protocol;

namespace OfficeGest.Http;

/// <summary>Creates the exceptions for requests without a usable response.</summary>
internal static class Failures
{
    public static OfficeGestTimeoutException CallTimeout(string request, CallFacts facts, TimeSpan limit, Exception inner) =>
        new($"{request} timed out after {Seconds(limit)} s, all attempts together.", facts, inner) { Timeout = limit };

    public static OfficeGestTimeoutException AttemptTimeout(string request, CallFacts facts, TimeSpan limit, Exception inner) =>
        new($"{request} timed out after {Seconds(limit)} s.", facts, inner) { Timeout = limit };

    /// <summary>For a limit that is not the client's own.</summary>
    public static OfficeGestTimeoutException ForeignTimeout(string request, CallFacts facts, HttpClient? client, Exception inner)
    {
        bool known = client is not null && client.Timeout != Timeout.InfiniteTimeSpan;
        string limit = known ? $"{nameof(HttpClient)}.{nameof(HttpClient.Timeout)} of {Seconds(client!.Timeout)} s, or another limit" : "A limit";
        return new($"{request} was cancelled by the HTTP client. {limit} of the HTTP client or its handler was reached, or one of them was disposed.", facts, inner)
        {
            Timeout = known ? client!.Timeout : TimeSpan.Zero,
        };
    }

    public static OfficeGestTimeoutException Silence(ApiOperation operation, TimeSpan limit, Exception inner) =>
        new($"The stream of {Name(operation)} timed out after {Seconds(limit)} s without a byte.", CallFacts.Unknown(operation), inner) { Timeout = limit };

    public static OfficeGestConnectionException Disposed(string request, CallFacts facts, bool nothingWasSent, Exception inner) => new(
        $"{request} was cancelled: the client was disposed.", facts, inner as ObjectDisposedException ?? new ObjectDisposedException("The OfficeGest client", inner))
    {
        NothingWasSent = nothingWasSent,
    };

    public static OfficeGestException Transport(ApiOperation operation, Uri address, Dispatch dispatch, Exception inner)
    {
        if (dispatch.Elsewhere() is { } elsewhere) return Followed(Name(operation), CallFacts.Unknown(operation), elsewhere, inner);
        if (dispatch.WasRepeated) return Repeated(Name(operation), CallFacts.Unknown(operation), inner);

        return TransportFault.NothingWasSent(inner, dispatch)
            ? new OfficeGestConnectionException($"{Name(operation)} could not be sent: no connection to {address.Authority}. {inner.Message}", new CallFacts(operation), inner)
            {
                NothingWasSent = true,
            }
            : Broken(operation, inner);
    }

    public static OfficeGestConnectionException Broken(ApiOperation operation, Exception inner) =>
        new($"{Name(operation)} failed: the connection broke. {inner.Message}", CallFacts.Unknown(operation), inner);

    public static OfficeGestConnectionException Repeated(string request, CallFacts facts, Exception inner) => new(
        $"{request} was sent once, and a handler tried to send it again, which was prevented. Remove that handler: the client itself retries what is safe.",
        facts,
        inner);

    public static OfficeGestRedirectException Followed(string request, CallFacts facts, Uri elsewhere, Exception? inner = null)
    {
        Uri? target = Redirects.Shown(elsewhere);
        return new(Redirects.FollowedMessage(request, facts.StatusCode, target), facts, inner) { Location = target };
    }

    public static OfficeGestConnectionException Open(ApiOperation operation, Exception inner) =>
        new($"{Name(operation)} was not sent: the server failed too often, so requests are paused.", new CallFacts(operation), inner)
        {
            NothingWasSent = true,
        };

    public static OfficeGestResponseException TooLarge(ApiOperation operation, int limit) => new(
        $"The response to {Name(operation)} is larger than the {limit} bytes that {nameof(OfficeGestClientOptions.MaxResponseBytes)} allows.",
        CallFacts.Unknown(operation));

    public static OfficeGestThrottledException Throttled(ApiOperation operation, TimeSpan? wait)
    {
        string why = wait is { } time ? $", and the wait of {Seconds(time)} s does not fit into the call" : string.Empty;
        return new($"{Name(operation)} was not sent: too many requests{why}.", new CallFacts(operation)) { RetryAfter = wait };
    }

    public static OfficeGestRedirectException Redirect(ApiOperation operation, Uri address, HttpResponseMessage response)
    {
        Uri? target = Redirects.Target(response, address);
        return new(Redirects.Message(Name(operation), response, target), CallFacts.Unknown(operation) with { StatusCode = response.StatusCode })
        {
            Location = target,
        };
    }

    public static string Name(ApiOperation operation) => operation.Method + " " + operation.Route;

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
