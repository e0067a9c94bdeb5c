using OfficeGest.Clocks;
using OfficeGest.Protocol;
using OfficeGest.Sessions;
using Polly;

namespace OfficeGest.Pipeline;

/// <summary>The state of one call over all its attempts, which the steps share.</summary>
internal sealed class Call(ApiRequest request)
{
    public static readonly ResiliencePropertyKey<Call> Key = new("OfficeGest.Call");

    public ApiRequest Request => request;

    public ApiOperation Operation => request.Operation;

    /// <summary>The caller's options for this call; null for none.</summary>
    public CallOptions? Options => request.Options;

    /// <summary>Whether the caller reads the body of a success while it arrives.</summary>
    public bool Streams { get; init; }

    /// <summary>The query parameter that paging adds.</summary>
    public string? PageParameter { get; init; }

    public string? PageValue { get; init; }

    public string? SizeParameter { get; init; }

    public string? SizeValue { get; init; }

    /// <summary>The address of the page that the server sent, instead of the operation's.</summary>
    public string? Link { get; init; }

    /// <summary>Whether it requests a page that may not exist; a rejection is not reported as drift then.</summary>
    public bool IsGuess { get; init; }

    public Uri Address { get; set; } = null!;

    /// <summary>The caller's token.</summary>
    public CancellationToken CallerToken { get; set; }

    /// <summary>The deadline of the whole call.</summary>
    public Due Ends { get; set; }

    /// <summary>The token of the next attempt; null for none.</summary>
    public AccessToken? Token { get; set; }

    /// <summary>The number of requests that were sent.</summary>
    public int Sent { get; set; }

    /// <summary>The tokens that the server has rejected so far; null if there are none.</summary>
    public Refusals? Refusals { get; set; }

    /// <summary>Whether the login failed. The login was already retried for all callers, so this call is not.</summary>
    public bool LoginFailed { get; set; }

    public bool CanRepeatBody => request.Body is null || request.Body.CanRepeat;
}
