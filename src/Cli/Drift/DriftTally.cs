using OfficeGest.Privacy;

namespace OfficeGest.Cli.Drift;

/// <summary>Counts differences as the monitor of a client does, and keeps no other data of the responses.</summary>
internal sealed class DriftTally(TimeProvider clock)
{
    private readonly Dictionary<(string Operation, string Path, DriftKind Kind), Counted> _entries = [];

    public int Count => _entries.Count;

    public void Add(DriftTarget target, DriftKind kind, string path, string? received)
    {
        if (received is not null) received = kind == DriftKind.UnknownEnumValue ? DriftExample.OfCode(received) : PrintableText.Of(received, PrintableText.Short);
        DateTimeOffset now = clock.GetUtcNow();
        (string, string, DriftKind) key = (target.OperationId, path, kind);
        if (!_entries.TryGetValue(key, out Counted? counted)) _entries[key] = counted = new Counted(target, now);
        counted.Times++;
        counted.LastSeen = now;
        if (received is not null) counted.Received[received] = counted.Received.GetValueOrDefault(received) + 1;
    }

    public DriftReport ToReport() => new(_entries.Select(static pair => new DriftEntry
    {
        OperationId = pair.Key.Operation,
        Method = pair.Value.Target.Method,
        Route = pair.Value.Target.Route,
        Path = pair.Key.Path,
        Kind = pair.Key.Kind,
        Count = pair.Value.Times,
        FirstSeen = pair.Value.FirstSeen,
        LastSeen = pair.Value.LastSeen,
        Received = pair.Value.Received,
    }));

    private sealed class Counted(DriftTarget target, DateTimeOffset now)
    {
        public DriftTarget Target => target;

        public long Times { get; set; }

        public DateTimeOffset FirstSeen => now;

        public DateTimeOffset LastSeen { get; set; }

        public Dictionary<string, long> Received { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>The operation that was called.</summary>
internal sealed record DriftTarget(string OperationId, string Method, string Route)
{
    public static DriftTarget Of(Specs.SpecOperation operation) => new(operation.Name, operation.Method, operation.Path);
}
