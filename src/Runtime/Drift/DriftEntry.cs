namespace OfficeGest;

/// <summary>One difference between the spec and the API, and how often it occurred.</summary>
public sealed class DriftEntry
{
    /// <summary>Gets or initializes the operation in the spec.</summary>
    public required string OperationId { get; init; }

    /// <summary>Gets or initializes the HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets or initializes the path of the operation in the spec.</summary>
    public required string Route { get; init; }

    /// <summary>
    /// Gets or initializes the place in the response: <c>$.data[*].country.name</c>; <c>?name</c> for a query parameter, <c>$</c> for the response as a whole.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>Gets or initializes the kind of difference.</summary>
    public required DriftKind Kind { get; init; }

    /// <summary>Gets or initializes how often it occurred.</summary>
    public required long Count { get; init; }

    /// <summary>Gets or initializes the first time it occurred, in UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Gets or initializes the last time it occurred, in UTC.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>
    /// Gets or initializes what was received instead and how often: types and forms such as <c>integer</c> or <c>string:date</c>, enumeration codes, statuses.
    /// Never contains customer data.
    /// </summary>
    public IReadOnlyDictionary<string, long> Received { get; init; } = new Dictionary<string, long>();

    /// <summary>
    /// Gets or initializes up to three texts that were received, if <see cref="DriftPolicy.WithExamples"/> is set: cut to 64 characters, with e-mail addresses,
    /// long numbers and tokens removed. The rest may still be customer data.
    /// </summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} at {Path} of {OperationId} ({Method} {Route}), {(Count == 1 ? "once" : $"{Count} times")}: {string.Join(", ", Received.Keys)}";
}
