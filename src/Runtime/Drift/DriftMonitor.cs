using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeGest.Privacy;
using OfficeGest.Protocol;
using OfficeGest.Telemetry;

namespace OfficeGest;

/// <summary>Records how responses differ from the spec, for the lifetime of the client. Thread-safe.</summary>
public sealed class DriftMonitor
{
    /// <summary>The maximum number of differences that are recorded. It limits memory, not what is thrown.</summary>
    internal const int Capacity = 10_000;

    private readonly ConcurrentDictionary<DriftKey, DriftCounter> _counters = new();
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _log;

    // The dictionary's own count takes all its locks.
    private int _count;
    private int _isFull;

    internal DriftMonitor(TimeProvider timeProvider, ILogger? log = null)
    {
        _log = log ?? NullLogger.Instance;
        _timeProvider = timeProvider;
    }

    /// <summary>
    /// Raised once for each difference, when it is first seen, on the thread that reads the response. At most 10,000 differences are recorded and raise it; further ones
    /// are thrown if <see cref="DriftPolicy"/> says so, and are otherwise ignored.
    /// </summary>
    public event EventHandler<DriftEntry>? Drifted;

    /// <summary>Gets a value that indicates whether there were any differences.</summary>
    public bool HasDrift => !_counters.IsEmpty;

    /// <summary>The secrets that a server may echo and no report may contain.</summary>
    internal KnownSecrets Secrets { get; set; } = KnownSecrets.None;

    internal DriftPolicy Policy { get; set; } = DriftPolicy.Observe;

    /// <summary>Creates a report of the differences so far.</summary>
    public DriftReport GetReport() => new(_counters.Values.Select(static counter => counter.ToEntry()));

    /// <summary>Removes all records; each difference is then reported anew.</summary>
    public void Reset()
    {
        _counters.Clear();
        Volatile.Write(ref _count, 0);
        Volatile.Write(ref _isFull, 0);
    }

    /// <returns>The difference if the policy says to throw; otherwise null.</returns>
    internal DriftCounter? Count(ApiOperation operation, DriftKind kind, string path, string? received, string? example)
    {
        DriftAction action = Policy[kind];
        if (action == DriftAction.Ignore) return null;

        path = Secrets.Hide(path);
        if (example is not null) example = Secrets.Hide(example);
        if (received is not null) received = PrintableText.Of(Secrets.Hide(received), PrintableText.Short);
        var key = new DriftKey(operation.OperationId, path, kind);
        if (!_counters.TryGetValue(key, out DriftCounter? counter)) counter = Remember(key, operation);
        if (counter is null) return action == DriftAction.Throw ? Once(key, operation, received, example) : null;

        if (counter.Add(_timeProvider.GetUtcNow(), received, example))
        {
            Events.Drifted(_log, kind, key.Path, operation.OperationId, received);
            Instruments.Drifted(operation, kind);
            Drifted?.Invoke(this, counter.ToEntry());
        }

        return action == DriftAction.Throw ? counter : null;
    }

    /// <returns>Null when there is no room.</returns>
    private DriftCounter? Remember(DriftKey key, ApiOperation operation)
    {
        if (Volatile.Read(ref _count) >= Capacity)
        {
            if (Interlocked.Exchange(ref _isFull, 1) == 0) Events.DriftMonitorFull(_log, Capacity);
            return null;
        }

        var added = new DriftCounter(key, operation);
        DriftCounter counter = _counters.GetOrAdd(key, added);
        if (ReferenceEquals(counter, added)) Interlocked.Increment(ref _count);
        return counter;
    }

    private DriftCounter Once(DriftKey key, ApiOperation operation, string? received, string? example)
    {
        var counter = new DriftCounter(key, operation);
        counter.Add(_timeProvider.GetUtcNow(), received, example);
        return counter;
    }
}
