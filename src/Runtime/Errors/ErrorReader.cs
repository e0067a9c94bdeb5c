using System.Net;
using System.Net.Http;
using OfficeGest.Json;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>Turns an answer that is no success into its exception. Whatever the body is, it never throws something else.</summary>
internal static class ErrorReader
{
    private const int MaximumBody = 16 * 1024;

    public static OfficeGestException Read(ApiOperation operation, HttpResponseMessage response, byte[] body, TimeProvider clock)
    {
        OfficeGestException exception = Classify(operation, response, body, clock);
        exception.Error = ApiError.Read(operation.Errors, (int)response.StatusCode, body);
        return exception;
    }

    private static OfficeGestException Classify(ApiOperation operation, HttpResponseMessage response, byte[] body, TimeProvider clock)
    {
        ErrorBody parsed = ErrorBody.Parse(body);
        HttpStatusCode status = response.StatusCode;
        string message = Message(operation, status, parsed.Message);
        string? text = body.Length == 0 ? null : Utf8Text.Decode(body.AsSpan(0, Math.Min(body.Length, MaximumBody)));
        string? requestId = RequestId(response);
        string? server = parsed.Message;
        (string id, string method, string route) = (operation.OperationId, operation.Method, operation.Route);

        switch ((int)status)
        {
            case 401:
                return new OfficeGestAuthenticationException(message) { StatusCode = status, ServerMessage = server, OperationId = id, Method = method, Route = route, RequestId = requestId, ResponseBody = text };
            case 403:
                return new OfficeGestPermissionException(message) { StatusCode = status, ServerMessage = server, OperationId = id, Method = method, Route = route, RequestId = requestId, ResponseBody = text, Module = operation.Module };
            case 404:
                return new OfficeGestNotFoundException(message) { StatusCode = status, ServerMessage = server, OperationId = id, Method = method, Route = route, RequestId = requestId, ResponseBody = text, IsRouteMissing = IsRouteMissing(operation) };
            case 422:
                return new OfficeGestValidationException(message) { StatusCode = status, ServerMessage = server, OperationId = id, Method = method, Route = route, RequestId = requestId, ResponseBody = text, Errors = parsed.Errors };
            case 429:
                return new OfficeGestThrottledException(message) { StatusCode = status, ServerMessage = server, OperationId = id, Method = method, Route = route, RequestId = requestId, ResponseBody = text, RetryAfter = RetryAfter.Of(response, clock).Wait };
            case >= 500:
                return new OfficeGestServerException(message) { StatusCode = status, ServerMessage = server, OperationId = id, Method = method, Route = route, RequestId = requestId, ResponseBody = text, RetryAfter = RetryAfter.Of(response, clock).Wait, MayHaveBeenApplied = !operation.IsSafe };
            default:
                return new OfficeGestException(message) { StatusCode = status, ServerMessage = server, OperationId = id, Method = method, Route = route, RequestId = requestId, ResponseBody = text, MayHaveBeenApplied = !operation.IsSafe && (int)status == 408 };
        }
    }

    // A list has no record that could be missing.
    private static bool? IsRouteMissing(ApiOperation operation) => operation.Route.IndexOf('{') < 0 ? true : null;

    private static string Message(ApiOperation operation, HttpStatusCode status, string? server)
    {
        string said = server is null ? string.Empty : ": " + server;
        return $"{operation.Method} {operation.Route} was answered with {(int)status} ({Meaning((int)status, operation)}){said}";
    }

    private static string Meaning(int status, ApiOperation operation) => status switch
    {
        401 => "the token is missing or was refused",
        403 => operation.Module is { } module ? $"the API user lacks the permission {module}" : "the API user lacks the permission for it",
        404 => operation.Route.IndexOf('{') < 0 ? "no such route" : "no such record, or no such route",
        422 => "invalid input",
        429 => "too many requests",
        >= 500 => "the server failed",
        _ => "not a success",
    };

    private static string? RequestId(HttpResponseMessage response)
    {
        foreach (string name in (string[])["X-Request-Id", "X-Request-ID", "X-Correlation-Id", "Request-Id"])
            if (response.Headers.TryGetValues(name, out IEnumerable<string>? values)) return values.FirstOrDefault();
        return null;
    }
}
