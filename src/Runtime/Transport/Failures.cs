using System.Net.Http;

namespace OfficeGest.Transport;

/// <summary>The exceptions for calls that got no answer, or none that can be used.</summary>
internal static class Failures
{
    public static OfficeGestTimeoutException CallTimeout(string request, CallFacts facts, TimeSpan limit, Exception inner) =>
        new($"{request} timed out after {Seconds(limit)} s, all tries together.", facts, inner) { Timeout = limit };

    public static OfficeGestTimeoutException AttemptTimeout(Call call, TimeSpan limit, Exception inner) =>
        new($"{Name(call)} timed out after {Seconds(limit)} s.", CallFacts.Unknown(call.Operation), inner) { Timeout = limit };

    /// <summary>For a limit that is not the client's own.</summary>
    public static OfficeGestTimeoutException ForeignTimeout(string request, CallFacts facts, HttpClient? client, Exception inner)
    {
        bool known = client is not null && client.Timeout != Timeout.InfiniteTimeSpan;
        string limit = known ? $"{nameof(HttpClient)}.{nameof(HttpClient.Timeout)} of {Seconds(client!.Timeout)} s, or another limit" : "A limit";
        return new($"{request} was ended from below. {limit} of the HTTP client or its handler was reached, or one of them was disposed.", facts, inner)
        {
            Timeout = known ? client!.Timeout : TimeSpan.Zero,
        };
    }

    public static OfficeGestTimeoutException Silence(Call call, TimeSpan limit, Exception inner) =>
        new($"The stream of {Name(call)} timed out after {Seconds(limit)} s without a byte.", CallFacts.Unknown(call.Operation), inner) { Timeout = limit };

    public static OfficeGestConnectionException Disposed(string request, CallFacts facts, bool nothingWasSent, Exception inner) => new(
        $"{request} was ended: the client was disposed meanwhile.", facts, inner as ObjectDisposedException ?? new ObjectDisposedException("The OfficeGest client", inner))
    {
        NothingWasSent = nothingWasSent,
    };

    public static OfficeGestException Transport(Call call, Dispatch dispatch, Exception inner)
    {
        if (dispatch.Elsewhere() is { } elsewhere) return Followed(Name(call), CallFacts.Unknown(call.Operation), elsewhere, inner);
        if (dispatch.WasRepeated) return Repeated(Name(call), CallFacts.Unknown(call.Operation), inner);

        return TransportFault.NothingWasSent(inner, dispatch)
            ? new OfficeGestConnectionException($"{Name(call)} could not be sent: no connection to {call.Address.Authority}. {inner.Message}", new CallFacts(call.Operation), inner)
            {
                NothingWasSent = true,
            }
            : Broken(call, inner);
    }

    public static OfficeGestConnectionException Broken(Call call, Exception inner) =>
        new($"{Name(call)} failed: the connection broke. {inner.Message}", CallFacts.Unknown(call.Operation), inner);

    public static OfficeGestConnectionException Repeated(string request, CallFacts facts, Exception inner) => new(
        $"{request} went out once, and a handler below the client tried to send it again, which was prevented. Leave that handler out: the client repeats what is safe by itself.",
        facts,
        inner);

    public static OfficeGestRedirectException Followed(string request, CallFacts facts, Uri elsewhere, Exception? inner = null)
    {
        Uri? target = Redirects.Shown(elsewhere);
        return new(Redirects.FollowedMessage(request, facts.StatusCode, target), facts, inner) { Location = target };
    }

    public static OfficeGestConnectionException Open(Call call, Exception inner) =>
        new($"{Name(call)} was not sent: the server failed too often, and is left alone for a while.", new CallFacts(call.Operation), inner)
        {
            NothingWasSent = true,
        };

    public static OfficeGestResponseException TooLarge(Call call, int limit) => new(
        $"The answer to {Name(call)} is larger than the {limit} bytes that {nameof(OfficeGestClientOptions.MaxResponseBytes)} allows.",
        CallFacts.Unknown(call.Operation));

    public static OfficeGestThrottledException Throttled(Call call, TimeSpan? wait)
    {
        string why = wait is { } time ? $", and the wait of {Seconds(time)} s does not fit into the call" : string.Empty;
        return new($"{Name(call)} was not sent: too many requests{why}.", new CallFacts(call.Operation)) { RetryAfter = wait };
    }

    public static OfficeGestRedirectException Redirect(Call call, HttpResponseMessage response)
    {
        Uri? target = Redirects.Target(response, call.Address);
        return new(Redirects.Message(Name(call), response, target), CallFacts.Unknown(call.Operation) with { StatusCode = response.StatusCode })
        {
            Location = target,
        };
    }

    public static string Name(Call call) => call.Operation.Method + " " + call.Operation.Route;

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
