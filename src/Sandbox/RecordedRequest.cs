namespace OfficeGest.Sandbox;

/// <summary>A request that came in, and the status it got. The token and the password are not in it.</summary>
public sealed record RecordedRequest
{
    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path as sent, with <c>/api/v2</c>, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark; empty when there was none.</summary>
    public required string Query { get; init; }

    /// <summary>The headers, names in any case. <c>Authorization</c> keeps its scheme only, cookies are masked.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text, cut after 65,536 characters; empty for a login, which has the password.</summary>
    public required string Body { get; init; }

    /// <summary>The status that was sent; 0 when the connection was cut before there was one.</summary>
    public required int Status { get; init; }

    /// <summary>When the request had come in, by the sandbox's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>From the first byte of the request to the last of the answer.</summary>
    public required TimeSpan Duration { get; init; }
}
