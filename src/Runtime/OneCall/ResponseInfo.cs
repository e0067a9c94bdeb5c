using System.Diagnostics;
using System.Net;

namespace OfficeGest;

/// <summary>The status and headers of a response.</summary>
[DebuggerDisplay("{(int)StatusCode} {RequestId}")]
public sealed class ResponseInfo
{
    private readonly HttpResponseMessage? _response;
    private IReadOnlyDictionary<string, string>? _headers;

    /// <summary>Initializes a new instance, for tests of code that uses it.</summary>
    public ResponseInfo(HttpStatusCode statusCode, IReadOnlyDictionary<string, string>? headers = null, string? requestId = null)
    {
        StatusCode = statusCode;
        RequestId = requestId;
        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> header in headers ?? own) own[header.Key] = header.Value;
        _headers = own;
    }

    internal ResponseInfo(HttpResponseMessage response)
    {
        StatusCode = response.StatusCode;
        RequestId = RequestIds.Of(response);
        _response = response;
    }

    /// <summary>Gets the status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the headers. Names are not case-sensitive; the values of a repeated header are separated by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers ??= Read(_response!);

    /// <summary>Gets the request ID of the server, if it sent one. Include it when you ask for support.</summary>
    public string? RequestId { get; }

    /// <summary>Returns the status and the request ID, but no headers, since they may contain secrets.</summary>
    public override string ToString() => RequestId is null ? $"{(int)StatusCode}" : $"{(int)StatusCode} ({RequestId})";

    // The headers of a response outlive its disposal.
    private static Dictionary<string, string> Read(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers) headers[header.Key] = string.Join(", ", header.Value);
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            headers[header.Key] = string.Join(", ", header.Value);
        return headers;
    }
}
