namespace OfficeGest;

/// <summary>One difference between the spec and the API, and how often it occurred.</summary>
public sealed class DriftEntry
{
    /// <summary>The operation in the spec.</summary>
    public required string OperationId { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path of the operation in the spec.</summary>
    public required string Route { get; init; }

    /// <summary>
    /// Where in the response: <c>$.data[*].country.name</c>; <c>?name</c> for a query parameter, <c>$</c> for the response as a whole.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The kind of difference.</summary>
    public required DriftKind Kind { get; init; }

    /// <summary>How often it occurred.</summary>
    public required long Count { get; init; }

    /// <summary>The first time it occurred, in UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The last time it occurred, in UTC.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>
    /// What was received instead and how often: types and forms such as <c>integer</c> or <c>string:date</c>, enumeration codes, statuses.
    /// Never contains customer data.
    /// </summary>
    public IReadOnlyDictionary<string, long> Received { get; init; } = new Dictionary<string, long>();

    /// <summary>
    /// Up to three texts that were received, if <see cref="DriftPolicy.WithExamples"/> is set: cut to 64 characters, with e-mail addresses,
    /// long numbers and tokens removed. The rest may still be customer data.
    /// </summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} at {Path} of {OperationId} ({Method} {Route}), {(Count == 1 ? "once" : $"{Count} times")}: {string.Join(", ", Received.Keys)}";
}
