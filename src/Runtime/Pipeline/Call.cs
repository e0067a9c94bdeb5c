using OfficeGest.Clocks;
using OfficeGest.Protocol;
using OfficeGest.Sessions;
using Polly;

namespace OfficeGest.Pipeline;

/// <summary>One call of a user over all of its attempts: what the steps need to know of it, and pass to each other.</summary>
internal sealed class Call(ApiRequest request)
{
    public static readonly ResiliencePropertyKey<Call> Key = new("OfficeGest.Call");

    public ApiRequest Request => request;

    public ApiOperation Operation => request.Operation;

    /// <summary>What the caller wants different; null for nothing.</summary>
    public CallOptions? Options => request.Options;

    /// <summary>Whether the body of a success is read by the caller while it arrives.</summary>
    public bool Streams { get; init; }

    /// <summary>What paging adds to the query.</summary>
    public string? PageParameter { get; init; }

    public string? PageValue { get; init; }

    public string? SizeParameter { get; init; }

    public string? SizeValue { get; init; }

    /// <summary>The address of the page, as the server named it, in place of the operation's.</summary>
    public string? Link { get; init; }

    /// <summary>Whether it requests a page that may not exist; a rejection is not reported as drift then.</summary>
    public bool IsGuess { get; init; }

    public Uri Address { get; set; } = null!;

    /// <summary>The caller's token.</summary>
    public CancellationToken CallerToken { get; set; }

    /// <summary>When the time of the whole call is over.</summary>
    public Due Ends { get; set; }

    /// <summary>The token of the next attempt; null for none.</summary>
    public AccessToken? Token { get; set; }

    /// <summary>How many requests were sent.</summary>
    public int Sent { get; set; }

    /// <summary>The tokens that the server rejected so far; null as long as it rejected none.</summary>
    public Refusals? Refusals { get; set; }

    /// <summary>Whether the login failed. It was retried already, for all callers together, so this call is not.</summary>
    public bool LoginFailed { get; set; }

    public bool CanRepeatBody => request.Body is null || request.Body.CanRepeat;
}
