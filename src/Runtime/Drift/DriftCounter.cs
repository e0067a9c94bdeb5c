using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest;

internal readonly record struct DriftKey(string OperationId, string Path, DriftKind Kind);

internal sealed class DriftCounter(DriftKey key, ApiOperation operation)
{
    private const int MaximumForms = 32;

    private readonly object _gate = new();
    private readonly Dictionary<string, long> _received = new(StringComparer.Ordinal);
    private readonly List<string> _examples = [];
    private long _count;
    private DateTimeOffset _firstSeen;
    private DateTimeOffset _lastSeen;

    /// <returns>True the first time.</returns>
    public bool Add(DateTimeOffset now, string? received, string? example)
    {
        lock (_gate)
        {
            if (_count == 0) _firstSeen = now;
            _lastSeen = now;
            if (received is not null)
            {
                if (_received.TryGetValue(received, out long times)) _received[received] = times + 1;
                else if (_received.Count < MaximumForms) _received[received] = 1;
            }

            if (example is not null && _examples.Count < DriftExample.MaximumCount && !_examples.Contains(example)) _examples.Add(example);
            return ++_count == 1;
        }
    }

    public DriftEntry ToEntry()
    {
        lock (_gate)
        {
            return new DriftEntry
            {
                OperationId = key.OperationId,
                Method = operation.Method,
                Route = operation.Route,
                Path = key.Path,
                Kind = key.Kind,
                Count = _count,
                FirstSeen = _firstSeen,
                LastSeen = _lastSeen,
                Received = new Dictionary<string, long>(_received, StringComparer.Ordinal),
                Examples = [.. _examples],
            };
        }
    }
}
