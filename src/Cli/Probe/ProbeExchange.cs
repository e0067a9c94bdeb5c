using System.Net.Http.Headers;

namespace OfficeGest.Cli.Probe;

/// <summary>An attempt of a request, and its response without the body.</summary>
internal sealed class ProbeExchange(Uri address, DateTimeOffset started)
{
    public Uri Address => address;

    public DateTimeOffset Started => started;

    /// <summary>A probe only reads.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The time until the response was read or failed.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>The status; 0 without a response.</summary>
    public int Status { get; set; }

    public string? MediaType { get; set; }

    public DateTimeOffset? Date { get; set; }

    public RetryConditionHeaderValue? RetryAfter { get; set; }
}
