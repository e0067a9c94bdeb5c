using Microsoft.Extensions.Logging;

namespace OfficeGest.Telemetry;

/// <summary>
/// The log events. They have routes instead of addresses and types instead of messages, so that none can contain secrets or personal data.
/// </summary>
internal static partial class Events
{
    [LoggerMessage(1, LogLevel.Warning, "Retrying {Method} {Route} in {DelayMilliseconds} ms after {Reason} (retry {Number})")]
    public static partial void Retrying(ILogger logger, string method, string route, double delayMilliseconds, string reason, int number);

    [LoggerMessage(2, LogLevel.Information, "Logged in; token expires at {ExpiresAt}")]
    public static partial void LoggedInUntil(ILogger logger, DateTimeOffset expiresAt);

    [LoggerMessage(7, LogLevel.Information, "Logged in; token expiry unknown")]
    public static partial void LoggedIn(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Login failed with {Error}")]
    public static partial void LoginFailed(ILogger logger, string error);

    [LoggerMessage(4, LogLevel.Information, "Token rejected; requesting a new one")]
    public static partial void TokenRefused(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "Token store failed with {Error}; continuing without it")]
    public static partial void TokenStoreFailed(ILogger logger, string error);

    [LoggerMessage(8, LogLevel.Warning, "Lock of the token store failed with {Error}; logging in without it")]
    public static partial void LoginLockFailed(ILogger logger, string error);

    [LoggerMessage(6, LogLevel.Warning, "The API differs from the spec: {Kind} at {Path} of {OperationId} (received: {Received})")]
    public static partial void Drifted(ILogger logger, DriftKind kind, string path, string operationId, string? received);

    [LoggerMessage(9, LogLevel.Warning, "The API differs from the spec in more than {Capacity} places; further differences are not recorded")]
    public static partial void DriftMonitorFull(ILogger logger, int capacity);
}
