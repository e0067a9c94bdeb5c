namespace OfficeGest.Sandbox;

/// <summary>A received request and the status of its response, without passwords and tokens.</summary>
public sealed record RecordedRequest
{
    /// <summary>Gets or initializes the HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Gets or initializes the path as sent, with <c>/api/v2</c>, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>Gets or initializes the query with its question mark; empty if there was none. Values of names such as <c>password</c> and <c>token</c> are <c>***</c>.</summary>
    public required string Query { get; init; }

    /// <summary>Gets or initializes the headers. Names are not case-sensitive. Of <c>Authorization</c> only the scheme is kept; cookies, keys and tokens are masked.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>
    /// Gets or initializes the body as text, cut after 65,536 characters. Values of keys such as <c>password</c> and <c>token</c> are <c>***</c>, as is a non-JSON body that contains
    /// such a word. Empty for a login.
    /// </summary>
    public required string Body { get; init; }

    /// <summary>Gets or initializes the status that was sent; 0 if the connection was cut before that.</summary>
    public required int Status { get; init; }

    /// <summary>Gets or initializes the time when the request was received, by the sandbox's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets or initializes the time from the first byte of the request to the last byte of the response.</summary>
    public required TimeSpan Duration { get; init; }
}
