using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox;

/// <summary>One thing that goes wrong, where, and how often.</summary>
public sealed record SandboxFault
{
    /// <summary>What goes wrong.</summary>
    public required SandboxFaultKind Kind { get; init; }

    /// <summary>
    /// The path below <c>/api/v2</c> that is struck; <c>*</c> stands for anything, as in <c>/workshop/*</c>. <see langword="null"/> strikes every path
    /// but login and logout, which have to be named.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>The method that is struck; <see langword="null"/> strikes each.</summary>
    public string? Method { get; init; }

    /// <summary>How many requests are struck before the fault is over; <see langword="null"/>: until it is removed.</summary>
    public int? Count { get; init; }

    /// <summary>The share of matching requests that is struck, 0 to 100, drawn from the seed.</summary>
    public double Percentage { get; init; } = 100;

    /// <summary>How long a latency or the wait of a 429 is.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>The status of a server error or a maintenance page.</summary>
    public int? Status { get; init; }

    /// <summary>The key that drifts, with dots into objects (<c>vehicle.plate</c>), or the filter that is ignored.</summary>
    public string? Field { get; init; }

    /// <summary>The value that takes a drifting field's place, as JSON.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>
    /// <see langword="true"/>: the request is carried out first, and only its answer is lost. This is how a write is committed and yet answered with a 503
    /// or a cut connection.
    /// </summary>
    public bool AfterCommit { get; init; }
}
