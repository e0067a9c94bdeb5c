using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>Hears all that clients log, trace and measure while it lives; of clients of other tests too.</summary>
internal sealed class Heard : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _said = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics;

    public Heard()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "OfficeGest",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Say(activity.DisplayName + string.Join(";", activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}")) + activity.StatusDescription),
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "OfficeGest") listener.EnableMeasurementEvents(instrument);
            },
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Say(Text(instrument, tags)));
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Say(Text(instrument, tags)));
        _metrics.Start();
    }

    public ConcurrentQueue<string> Logged { get; } = new();

    public string Everything => string.Join("\n", _said);

    public void Say(string text) => _said.Enqueue(text);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string line = $"{eventId.Id} {formatter(state, exception)} {exception}";
        Logged.Enqueue(line);
        Say(line);
        if (state is IEnumerable<KeyValuePair<string, object?>> values) Say(string.Join(";", values.Select(static pair => $"{pair.Key}={pair.Value}")));
    }

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
    }

    private static string Text(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        instrument.Name + string.Join(";", tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"));
}
