using System.Net;
using OfficeGest.Privacy;
using OfficeGest.Protocol;
using OfficeGest.Text;

namespace OfficeGest.Responses;

/// <summary>Converts an error response into its exception. It throws no other exception, whatever the body is.</summary>
internal static class ErrorReader
{
    private const int MaximumBody = 16 * 1024;

    /// <param name="operation">The operation that failed.</param>
    /// <param name="response">Its status and headers.</param>
    /// <param name="body">The bytes that were received.</param>
    /// <param name="clock">The clock for <c>Retry-After</c>.</param>
    /// <param name="secrets">The secrets that the typed error must not contain.</param>
    public static OfficeGestException Read(ApiOperation operation, HttpResponseMessage response, byte[] body, TimeProvider clock, KnownSecrets? secrets = null)
    {
        ReadOnlySpan<byte> text = ResponseText.Of(response, body).Utf8.Span;
        OfficeGestException exception = Classify(operation, response, text, clock);
        exception.Error = ApiError.Read(operation.Errors, (int)response.StatusCode, Without(secrets, text));
        return exception;
    }

    private static ReadOnlySpan<byte> Without(KnownSecrets? secrets, ReadOnlySpan<byte> body)
    {
        if (secrets is null) return body;

        string text = Utf8Text.Decode(body);
        string safe = secrets.Hide(text);
        return safe == text ? body : System.Text.Encoding.UTF8.GetBytes(safe);
    }

    private static OfficeGestException Classify(ApiOperation operation, HttpResponseMessage response, ReadOnlySpan<byte> body, TimeProvider clock)
    {
        ErrorBody parsed = ErrorBody.Parse(body);
        HttpStatusCode status = response.StatusCode;
        string message = Message(operation, status, parsed.Message);
        var facts = new CallFacts(operation)
        {
            StatusCode = status,
            ServerMessage = parsed.Message,
            RequestId = RequestIds.Of(response),
            ResponseBody = body.Length == 0 ? null : Utf8Text.Decode(body.Slice(0, Math.Min(body.Length, MaximumBody))),

            // A rejected request was not applied; after a server failure that is unknown.
            // A login has no side effect, and the request that needed it was never sent.
            MayHaveBeenApplied = !operation.IsSafe && !operation.IsLogin && ((int)status is 408 or >= 500),
        };

        return (int)status switch
        {
            401 => new OfficeGestAuthenticationException(message, facts),
            403 => new OfficeGestPermissionException(message, facts) { Module = operation.Module },
            404 => new OfficeGestNotFoundException(message, facts) { IsRouteMissing = IsRouteMissing(operation) },
            422 => new OfficeGestValidationException(message, facts) { Errors = parsed.Errors },
            429 => new OfficeGestThrottledException(message, facts) { RetryAfter = RetryAfter.Of(response, clock).Wait },
            >= 500 => new OfficeGestServerException(message, facts) { RetryAfter = RetryAfter.Of(response, clock).Wait },
            _ => new OfficeGestException(message, facts, null),
        };
    }

    // A list has no record that could be missing.
    private static bool? IsRouteMissing(ApiOperation operation) => operation.Route.IndexOf('{') < 0 ? true : null;

    private static string Message(ApiOperation operation, HttpStatusCode status, string? server)
    {
        string said = server is null ? string.Empty : ": " + server;
        return $"{operation.Method} {operation.Route} returned {(int)status} ({Meaning((int)status, operation)}){said}";
    }

    private static string Meaning(int status, ApiOperation operation) => status switch
    {
        401 when operation.IsLogin => "the user name or the password was rejected",
        401 => "the token is missing or was rejected",
        403 => operation.Module is { } module ? $"the API user lacks the permission {module}" : "the API user lacks the permission for this operation",
        404 when operation.IsLogin => "no such route; the base address usually ends in /api/v2/",
        404 => operation.Route.IndexOf('{') < 0 ? "no such route" : "no such record, or no such route",
        422 => "invalid input",
        429 => "too many requests",
        >= 500 => "the server failed",
        _ => "not a success",
    };
}
