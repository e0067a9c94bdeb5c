using Microsoft.Extensions.Logging;

namespace OfficeGest;

/// <summary>
/// What is logged. Routes rather than addresses, types rather than messages: nothing here can hold a secret or a customer.
/// </summary>
internal static partial class Events
{
    [LoggerMessage(1, LogLevel.Warning, "{Method} {Route} is sent again in {DelayMilliseconds} ms after {Reason} (retry {Number})")]
    public static partial void Retrying(ILogger logger, string method, string route, double delayMilliseconds, string reason, int number);

    [LoggerMessage(2, LogLevel.Information, "Logged in; the token ends at {ExpiresAt}")]
    public static partial void LoggedInUntil(ILogger logger, DateTimeOffset expiresAt);

    [LoggerMessage(7, LogLevel.Information, "Logged in; when the token ends only the server knows")]
    public static partial void LoggedIn(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "The login failed with {Error}")]
    public static partial void LoginFailed(ILogger logger, string error);

    [LoggerMessage(4, LogLevel.Information, "The server refused the token; a new one is got")]
    public static partial void TokenRefused(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "The token store failed with {Error}; it is done without")]
    public static partial void TokenStoreFailed(ILogger logger, string error);

    [LoggerMessage(8, LogLevel.Warning, "The lock of the token store failed with {Error}; logging in without it")]
    public static partial void LoginLockFailed(ILogger logger, string error);

    [LoggerMessage(6, LogLevel.Warning, "The API is not what the spec says: {Kind} at {Path} of {OperationId} (received: {Received})")]
    public static partial void Drifted(ILogger logger, DriftKind kind, string path, string operationId, string? received);

    [LoggerMessage(8, LogLevel.Warning, "The API differs from the spec in more than {Capacity} places; further differences are not remembered")]
    public static partial void DriftMonitorFull(ILogger logger, int capacity);
}
