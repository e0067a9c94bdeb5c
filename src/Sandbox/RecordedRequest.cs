namespace OfficeGest.Sandbox;

/// <summary>A request that came in, and the status it got. Passwords and tokens are not in it.</summary>
public sealed record RecordedRequest
{
    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path as sent, with <c>/api/v2</c>, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark; empty when there was none. Values of names such as <c>password</c> and <c>token</c> are <c>***</c>.</summary>
    public required string Query { get; init; }

    /// <summary>The headers, names in any case. <c>Authorization</c> keeps its scheme only; cookies, keys and tokens are masked.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>
    /// The body as text, cut after 65,536 characters. Values of keys such as <c>password</c> and <c>token</c> are <c>***</c>, as is a body with such a word that
    /// is no JSON. Empty for a login.
    /// </summary>
    public required string Body { get; init; }

    /// <summary>The status that was sent; 0 when the connection was cut before there was one.</summary>
    public required int Status { get; init; }

    /// <summary>When the request had come in, by the sandbox's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>From the first byte of the request to the last of the answer.</summary>
    public required TimeSpan Duration { get; init; }
}
