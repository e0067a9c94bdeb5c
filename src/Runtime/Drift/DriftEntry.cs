namespace OfficeGest;

/// <summary>One difference between the spec and the API, counted.</summary>
public sealed class DriftEntry
{
    /// <summary>The operation in the spec.</summary>
    public required string OperationId { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path as the spec has it.</summary>
    public required string Route { get; init; }

    /// <summary>
    /// Where in the response: <c>$.data[*].country.name</c>; <c>?name</c> for a query parameter, <c>$</c> for the response as a whole.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>What kind of difference.</summary>
    public required DriftKind Kind { get; init; }

    /// <summary>How often.</summary>
    public required long Count { get; init; }

    /// <summary>When first, in UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When last, in UTC.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>
    /// What arrived instead and how often: types and forms such as <c>integer</c> or <c>string:date</c>, codes of enumerations, statuses.
    /// Never a text of a customer's.
    /// </summary>
    public IReadOnlyDictionary<string, long> Received { get; init; } = new Dictionary<string, long>();

    /// <summary>
    /// Up to three texts that arrived, if <see cref="DriftPolicy.WithExamples"/> is set: cut to 64 characters, with e-mail addresses,
    /// long numbers and tokens struck out. What is left may still be a customer's.
    /// </summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} at {Path} of {OperationId} ({Method} {Route}), {(Count == 1 ? "once" : $"{Count} times")}: {string.Join(", ", Received.Keys)}";
}
