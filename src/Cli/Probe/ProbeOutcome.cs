using System.Text.Json.Serialization;

namespace OfficeGest.Cli.Probe;

/// <summary>The outcome of one operation.</summary>
/// <param name="Operation">Its <c>operationId</c>.</param>
/// <param name="Route">Its path in the spec.</param>
/// <param name="Kind">The kind of outcome.</param>
internal sealed record ProbeOutcome(string Operation, string Route, ProbeOutcomeKind Kind)
{
    /// <summary>The status; null if there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The response time; null if nothing was sent.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>The number of rows; null if the response is not a list.</summary>
    public int? Rows { get; init; }

    /// <summary>The number of differences from the spec.</summary>
    public int Drifts { get; init; }

    /// <summary>The findings about the exact filters of a list.</summary>
    public IReadOnlyList<FilterFinding> Filters { get; init; } = [];

    /// <summary>Further information.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Whether it succeeded, apart from differences: forbidden and skipped operations are not errors of the installation.</summary>
    [JsonIgnore]
    public bool IsFine => Kind is not (ProbeOutcomeKind.Failed or ProbeOutcomeKind.Missing) && Filters.All(static filter => filter.Kind != FilterFindingKind.Failed);
}

internal enum ProbeOutcomeKind
{
    Answered,

    /// <summary>403: the API user lacks the permission.</summary>
    Forbidden,

    /// <summary>404 for a route without a record that could be missing.</summary>
    Missing,
    Failed,

    /// <summary>Not called, since a required value is unknown.</summary>
    Skipped,
}
