using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox;

/// <summary>A fault: what fails, where, and how often.</summary>
public sealed record SandboxFault
{
    /// <summary>Gets or initializes the kind of fault.</summary>
    public required SandboxFaultKind Kind { get; init; }

    /// <summary>
    /// Gets or initializes the affected path below <c>/api/v2</c>; <c>*</c> matches any characters, as in <c>/workshop/*</c>. <see langword="null"/> matches every path
    /// except login and logout, which must be named.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>Gets or initializes the affected method; <see langword="null"/> for every method.</summary>
    public string? Method { get; init; }

    /// <summary>Gets or initializes the number of affected requests; <see langword="null"/> if the fault stays until it is removed.</summary>
    public int? Count { get; init; }

    /// <summary>Gets or initializes the percentage of matching requests that are affected, 0 to 100, chosen by the seed.</summary>
    public double Percentage { get; init; } = 100;

    /// <summary>Gets or initializes the time of a latency, or the wait of a 429.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Gets or initializes the status of a server error or a maintenance page.</summary>
    public int? Status { get; init; }

    /// <summary>Gets or initializes the key that drifts, with dots for nested objects (<c>vehicle.plate</c>), or the filter that is ignored.</summary>
    public string? Field { get; init; }

    /// <summary>Gets or initializes the JSON value that replaces the value of a drifting field.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>
    /// Gets or initializes a value that indicates whether the request is applied first, and only its response is lost. A write is then committed although the client gets a 503
    /// or a broken connection.
    /// </summary>
    public bool AfterCommit { get; init; }
}
