using System.Net.Http;
using Polly;

namespace OfficeGest.Transport;

/// <summary>One call of a user, over all of its tries.</summary>
internal sealed class Call(ApiRequest request)
{
    public static readonly ResiliencePropertyKey<Call> Key = new("OfficeGest.Call");

    public ApiRequest Request => request;

    public ApiOperation Operation => request.Operation;

    /// <summary>The body of a success stays on the wire.</summary>
    public bool Streams { get; init; }

    /// <summary>What paging adds to the query.</summary>
    public string? PageParameter { get; init; }

    public string? PageValue { get; init; }

    public string? SizeParameter { get; init; }

    public string? SizeValue { get; init; }

    /// <summary>Whether it asks for a page that need not be there; then a refusal is no news.</summary>
    public bool IsGuess { get; init; }

    public Uri Address { get; set; } = null!;

    /// <summary>Cancelled when the caller gives up.</summary>
    public CancellationToken GivenUp { get; set; }

    /// <summary>When the whole call has to be over.</summary>
    public Due Ends { get; set; }

    /// <summary>How many requests went out.</summary>
    public int Sent { get; set; }

    /// <summary>What the server refused so far; null as long as it refused nothing.</summary>
    public Refusals? Refusals { get; set; }

    /// <summary>Whether there is no token: the login has been tried again already, for all callers together.</summary>
    public bool LoginFailed { get; set; }

    public bool CanRepeatBody => request.Body is null || request.Body.CanRepeat;
}
