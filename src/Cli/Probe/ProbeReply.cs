using System.Text.Json;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Probe;

/// <summary>What came of one call.</summary>
/// <param name="Answer">The JSON; null when there is none, be it a 204 or a failure.</param>
/// <param name="Failure">Why there is no answer.</param>
/// <param name="Message">What the server said of the failure, as far as it may be shown.</param>
/// <param name="Status">The status that came last; null when none did.</param>
/// <param name="Milliseconds">How long the last try took, without waits, logins and the tries before.</param>
/// <param name="Drifts">How many differences were new.</param>
/// <param name="Stop">Why no other call should be made.</param>
internal sealed record ProbeReply(JsonElement? Answer, OfficeGestException? Failure, string? Message, int? Status, long Milliseconds, int Drifts, string? Stop)
{
    /// <summary>The failure in a few words for a table; never the words of the runtime, which name the address.</summary>
    public string Reason => Failure switch
    {
        null => string.Empty,
        not null when Message is not null => Message,
        OfficeGestResponseException { ContentType: { } type } when !type.EndsWith("json", StringComparison.OrdinalIgnoreCase) => $"Answered {MediaTypeName.Shown(type)} instead of JSON.",
        OfficeGestResponseException => "The answer cannot be read.",
        OfficeGestRedirectException => "Leads elsewhere.",
        OfficeGestConnectionException => "The connection failed.",
        OfficeGestTimeoutException => "No answer in time.",
        OfficeGestThrottledException => "Too many requests.",
        OfficeGestServerException => "The server failed.",
        OfficeGestAuthenticationException => "The session was refused.",
        _ => "It was refused.",
    };
}
