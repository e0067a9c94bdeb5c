using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace OfficeGest.Hosting;

/// <summary>The settings of a client as they are now. Ones that change into something unusable are told, and the last good ones stay.</summary>
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
        TellUnknownKeys();
        foreach (IOptionsChangeTokenSource<OfficeGestClientSettings> source in sources)
            if (source.Name == name) _watches.Add(ChangeToken.OnChange(source.GetChangeToken, Read));
    }

    public OfficeGestClientSettings Value => _value;

    /// <summary>Takes new settings; whatever it throws is told as well.</summary>
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
            TellUnknownKeys();
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException or ArgumentException)
        {
            HostingEvents.SettingsUnusable(_log, _name, exception.Message);
        }
    }

    // A key that is misspelt would else do nothing, and say nothing.
    private void TellUnknownKeys()
    {
        foreach (IConfigurationSection key in _section?.GetChildren() ?? [])
            if (!SettingsReader.Keys.Contains(key.Key)) HostingEvents.SettingUnknown(_log, key.Path, _name);
    }
}
