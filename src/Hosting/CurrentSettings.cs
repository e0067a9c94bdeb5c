using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace OfficeGest.Hosting;

/// <summary>The current settings of a client. Invalid changes are reported, and the last valid settings stay in use.</summary>
internal sealed class CurrentSettings : IDisposable
{
    private readonly IOptionsFactory<OfficeGestClientSettings> _factory;
    private readonly List<IDisposable> _watches = [];
    private readonly string _name;
    private readonly IConfiguration? _section;
    private readonly ILogger _log;
    private volatile OfficeGestClientSettings _value;

    public CurrentSettings(
        IOptionsFactory<OfficeGestClientSettings> factory, IEnumerable<IOptionsChangeTokenSource<OfficeGestClientSettings>> sources, string name, IConfiguration? section, ILogger log)
    {
        _factory = factory;
        _name = name;
        _section = section;
        _log = log;
        _value = factory.Create(name);
        ReportUnknownKeys();
        foreach (IOptionsChangeTokenSource<OfficeGestClientSettings> source in sources)
            if (source.Name == name) _watches.Add(ChangeToken.OnChange(source.GetChangeToken, Read));
    }

    public OfficeGestClientSettings Value => _value;

    /// <summary>Applies new settings; its exceptions are reported as well.</summary>
    public Action<OfficeGestClientSettings>? Changed { get; set; }

    public void Dispose()
    {
        foreach (IDisposable watch in _watches) watch.Dispose();
    }

    private void Read()
    {
        try
        {
            OfficeGestClientSettings settings = _factory.Create(_name);
            Changed?.Invoke(settings);
            _value = settings;
            HostingEvents.SettingsChanged(_log, _name);
            ReportUnknownKeys();
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException or ArgumentException)
        {
            HostingEvents.SettingsUnusable(_log, _name, exception.Message);
        }
    }

    // A misspelt key would otherwise be ignored silently.
    private void ReportUnknownKeys()
    {
        foreach (IConfigurationSection key in _section?.GetChildren() ?? [])
            if (!SettingsReader.Keys.Contains(key.Key)) HostingEvents.SettingUnknown(_log, key.Path, _name);
    }
}
