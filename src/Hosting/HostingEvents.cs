using Microsoft.Extensions.Logging;

namespace OfficeGest.Hosting;

internal static partial class HostingEvents
{
    public const string Category = "OfficeGest.Hosting";

    [LoggerMessage(101, LogLevel.Information, "Settings of the OfficeGest client '{Name}' changed; new calls use them")]
    public static partial void SettingsChanged(ILogger logger, string name);

    [LoggerMessage(102, LogLevel.Error, "Settings of the OfficeGest client '{Name}' changed and are invalid; the previous ones stay in use. {Reasons}")]
    public static partial void SettingsUnusable(ILogger logger, string name, string reasons);

    [LoggerMessage(103, LogLevel.Warning, "{Key} is not a setting of the OfficeGest client '{Name}'; it is misspelled or in the wrong section")]
    public static partial void SettingUnknown(ILogger logger, string key, string name);

    [LoggerMessage(104, LogLevel.Warning, "The shared token in the distributed cache cannot be read as a {Form} entry and is replaced by a login. If this recurs, the processes that share it do not all protect it with the same Data Protection keys")]
    public static partial void EntryUnreadable(ILogger logger, string form);
}
