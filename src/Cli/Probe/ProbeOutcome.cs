namespace OfficeGest.Cli.Probe;

/// <summary>What one operation did.</summary>
/// <param name="Operation">Its <c>operationId</c>.</param>
/// <param name="Route">Its path in the spec.</param>
/// <param name="Kind">How it went.</param>
/// <param name="Milliseconds">How long the answer took; null when nothing was sent.</param>
/// <param name="Rows">How many rows came; null when the answer is not a list.</param>
/// <param name="Drifts">In how many places the answer was not as described.</param>
/// <param name="Note">What else there is to say.</param>
internal sealed record ProbeOutcome(string Operation, string Route, ProbeOutcomeKind Kind, long? Milliseconds = null, int? Rows = null, int Drifts = 0, string Note = "");

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
