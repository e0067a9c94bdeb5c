using System.Text.Json;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Probe;

/// <summary>The result of one call.</summary>
/// <param name="Answer">The JSON; null if there is none, as for a 204 or a failure.</param>
/// <param name="Failure">The failure, if there is no usable response.</param>
/// <param name="Message">The server's message about the failure, scrubbed.</param>
/// <param name="Status">The last status; null if there was no response.</param>
/// <param name="Milliseconds">The time of the last attempt, without waits, logins and earlier attempts.</param>
/// <param name="Drifts">The number of new differences.</param>
/// <param name="Stop">The reason to stop the probe.</param>
internal sealed record ProbeReply(JsonElement? Answer, OfficeGestException? Failure, string? Message, int? Status, long Milliseconds, int Drifts, string? Stop)
{
    /// <summary>The failure in a few words for a table; not the message of the runtime, which contains the address.</summary>
    public string Reason => Failure switch
    {
        null => string.Empty,
        not null when Message is not null => Message,
        OfficeGestResponseException { ContentType: { } type } when !type.EndsWith("json", StringComparison.OrdinalIgnoreCase) => $"Returned {MediaTypeName.Shown(type)} instead of JSON.",
        OfficeGestResponseException => "The response cannot be read.",
        OfficeGestRedirectException => "Redirects to another address.",
        OfficeGestConnectionException => "The connection failed.",
        OfficeGestTimeoutException => "Timed out.",
        OfficeGestThrottledException => "Too many requests.",
        OfficeGestServerException => "The server failed.",
        OfficeGestAuthenticationException => "The token was rejected.",
        _ => "The request was rejected.",
    };
}
