using Microsoft.Extensions.Logging;

namespace OfficeGest.Hosting;

internal static partial class HostingEvents
{
    public const string Category = "OfficeGest.Hosting";

    [LoggerMessage(101, LogLevel.Information, "The settings of the OfficeGest client '{Name}' have changed; calls that begin now have the new ones")]
    public static partial void SettingsChanged(ILogger logger, string name);

    [LoggerMessage(102, LogLevel.Error, "The settings of the OfficeGest client '{Name}' have changed and cannot be used; the ones before stay. {Reasons}")]
    public static partial void SettingsUnusable(ILogger logger, string name, string reasons);

    [LoggerMessage(103, LogLevel.Warning, "{Key} is no setting of the OfficeGest client '{Name}'; it is misspelt, or belongs elsewhere")]
    public static partial void SettingUnknown(ILogger logger, string key, string name);
}
