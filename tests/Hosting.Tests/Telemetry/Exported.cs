using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OfficeGest.Hosting.Tests.Telemetry;

/// <summary>What OpenTelemetry's own SDK makes of the client's spans and metrics.</summary>
internal sealed class Exported : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;

    public Exported()
    {
        _tracer = Sdk.CreateTracerProviderBuilder().AddSource("OfficeGest").AddInMemoryExporter(_spans).Build();
        _meter = Sdk.CreateMeterProviderBuilder().AddMeter("OfficeGest").AddInMemoryExporter(_metrics).Build();
    }

    public IReadOnlyList<Activity> Spans => _spans;

    public IReadOnlyList<Metric> Metrics => _metrics;

    public void Flush()
    {
        _tracer.ForceFlush();
        _meter.ForceFlush();
    }

    /// <summary>The sums of a counter by their tags, written as <c>key=value</c>.</summary>
    public Dictionary<string, long> Sums(string name)
    {
        var sums = new Dictionary<string, long>();
        foreach (ref readonly MetricPoint point in Metrics.Single(metric => metric.Name == name).GetMetricPoints()) sums[Text(point.Tags)] = point.GetSumLong();
        return sums;
    }

    /// <summary>The counts of a histogram by their tags.</summary>
    public Dictionary<string, long> Counts(string name)
    {
        var counts = new Dictionary<string, long>();
        foreach (ref readonly MetricPoint point in Metrics.Single(metric => metric.Name == name).GetMetricPoints()) counts[Text(point.Tags)] = point.GetHistogramCount();
        return counts;
    }

    /// <summary>Everything that would leave the process, as one text.</summary>
    public string Everything()
    {
        IEnumerable<string> spans = Spans.Select(static span => string.Join(
            ";", [span.DisplayName, span.OperationName, span.StatusDescription, .. span.TagObjects.Select(Text), .. span.Events.SelectMany(static e => e.Tags).Select(Text), .. span.Baggage.Select(static pair => pair.Key + pair.Value)]));
        IEnumerable<string> metrics = Metrics.SelectMany(static metric => Points(metric).Select(point => metric.Name + metric.Description + ";" + point));
        return string.Join("\n", spans.Concat(metrics));
    }

    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
    }

    private static List<string> Points(Metric metric)
    {
        var points = new List<string>();
        foreach (ref readonly MetricPoint point in metric.GetMetricPoints()) points.Add(Text(point.Tags));
        return points;
    }

    private static string Text(ReadOnlyTagCollection tags)
    {
        var texts = new List<string>();
        foreach (KeyValuePair<string, object?> tag in tags) texts.Add(Text(tag));
        texts.Sort(StringComparer.Ordinal);
        return string.Join(";", texts);
    }

    private static string Text(KeyValuePair<string, object?> tag) => $"{tag.Key}={tag.Value}";
}
