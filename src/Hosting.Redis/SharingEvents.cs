using Microsoft.Extensions.Logging;

namespace OfficeGest.Hosting;

internal static partial class SharingEvents
{
    public const string Category = "OfficeGest.Hosting.Redis";

    [LoggerMessage(120, LogLevel.Warning, "The quota shared through Redis cannot be used ({Error}); this process limits itself to {Requests} requests in {Window} until it can")]
    public static partial void QuotaAlone(ILogger logger, string error, int requests, TimeSpan window);

    [LoggerMessage(121, LogLevel.Information, "The quota is shared through Redis again")]
    public static partial void QuotaShared(ILogger logger);
}
