using System.Text.Json;
using OfficeGest.Cli.Drift;

namespace OfficeGest.Cli.Learn;

/// <summary>The values of unknown keys in recorded traffic. A drift report has only their types.</summary>
internal sealed class FieldSamples
{
    private readonly Dictionary<(string Method, string Route, string Path), SampleSchema> _samples = [];

    public void Add(DriftTarget target, string path, JsonElement value)
    {
        (string, string, string) key = (target.Method, target.Route, path);
        if (!_samples.TryGetValue(key, out SampleSchema? sample)) _samples[key] = sample = new SampleSchema(DriftPath.Steps(path) is { Count: > 0 } steps ? steps[^1] : string.Empty);
        sample.Add(value);
    }

    public SampleSchema? Of(DriftEntry entry) => _samples.GetValueOrDefault((entry.Method, entry.Route, entry.Path));
}
