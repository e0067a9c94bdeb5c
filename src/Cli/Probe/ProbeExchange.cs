using System.Net.Http.Headers;

namespace OfficeGest.Cli.Probe;

/// <summary>One try of a request, and what is known of its answer apart from its body.</summary>
internal sealed class ProbeExchange(Uri address, DateTimeOffset started)
{
    public Uri Address => address;

    public DateTimeOffset Started => started;

    /// <summary>A probe only reads.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Until the answer had been read, or nothing more was to be expected.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>0 as long as there is no answer.</summary>
    public int Status { get; set; }

    public string? MediaType { get; set; }

    public DateTimeOffset? Date { get; set; }

    public RetryConditionHeaderValue? RetryAfter { get; set; }
}
