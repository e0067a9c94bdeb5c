using System.Text.Json.Serialization;

namespace OfficeGest.Cli.Probe;

/// <summary>What one operation did.</summary>
/// <param name="Operation">Its <c>operationId</c>.</param>
/// <param name="Route">Its path in the spec.</param>
/// <param name="Kind">How it went.</param>
internal sealed record ProbeOutcome(string Operation, string Route, ProbeOutcomeKind Kind)
{
    /// <summary>Null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>How long the answer took; null when nothing was sent.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>How many rows came; null when the answer is not a list.</summary>
    public int? Rows { get; init; }

    /// <summary>In how many places the answers were not as described.</summary>
    public int Drifts { get; init; }

    /// <summary>What became of the exact filters of a list.</summary>
    public IReadOnlyList<FilterFinding> Filters { get; init; } = [];

    /// <summary>What else there is to say.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Whether it is as described, differences aside: what is forbidden or was not asked is no fault of the installation.</summary>
    [JsonIgnore]
    public bool IsFine => Kind is not (ProbeOutcomeKind.Failed or ProbeOutcomeKind.Missing) && Filters.All(static filter => filter.Kind != FilterFindingKind.Failed);
}

internal enum ProbeOutcomeKind
{
    Answered,

    /// <summary>403: the API user lacks the permission.</summary>
    Forbidden,

    /// <summary>404 where there is no record that could be missing.</summary>
    Missing,
    Failed,

    /// <summary>Not called: a value that it needs is not known.</summary>
    Skipped,
}
