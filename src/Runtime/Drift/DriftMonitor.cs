using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>Remembers how the API's answers differed from the spec, as long as the client lives. Safe to use from any thread.</summary>
public sealed class DriftMonitor
{
    // Unknown keys can be without number, when a map is described as an object.
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<DriftKey, DriftCounter> _counters = new();
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _log;

    internal DriftMonitor(TimeProvider timeProvider, ILogger? log = null)
    {
        _log = log ?? NullLogger.Instance;
        _timeProvider = timeProvider;
    }

    /// <summary>Raised once for each difference, when it is first seen, on the thread that reads the answer.</summary>
    public event EventHandler<DriftEntry>? Drifted;

    /// <summary>Whether anything was seen.</summary>
    public bool HasDrift => !_counters.IsEmpty;

    /// <summary>What a server may repeat and nothing may show.</summary>
    internal KnownSecrets Secrets { get; set; } = KnownSecrets.None;

    internal DriftPolicy Policy { get; set; } = DriftPolicy.Observe;

    /// <summary>What was seen so far.</summary>
    public DriftReport GetReport() => new(_counters.Values.Select(static counter => counter.ToEntry()));

    /// <summary>Forgets everything; each difference is then told anew.</summary>
    public void Reset() => _counters.Clear();

    internal DriftEntry? Record(ApiOperation operation, DriftKind kind, string path, string? received, string? example = null)
    {
        DriftAction action = Policy[kind];
        if (action == DriftAction.Ignore) return null;

        if (received is not null && kind is DriftKind.UnknownEnumValue or DriftKind.UnexpectedContentType) received = Secrets.Hide(received);
        var key = new DriftKey(operation.OperationId, path, kind);
        if (!_counters.TryGetValue(key, out DriftCounter? counter))
        {
            key = key with { Path = Secrets.Hide(path) };
            if (_counters.Count >= Capacity) return null;

            counter = _counters.GetOrAdd(key, new DriftCounter(key, operation));
        }

        bool first = counter.Add(_timeProvider.GetUtcNow(), received, example);
        if (!first && action != DriftAction.Throw) return null;

        DriftEntry entry = counter.ToEntry();
        if (first)
        {
            Events.Drifted(_log, kind, key.Path, operation.OperationId, received);
            Telemetry.Drifted(operation, kind);
            Drifted?.Invoke(this, entry);
        }

        return action == DriftAction.Throw ? entry : null;
    }
}
