using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>
/// Records the drift of one response: reports it to the monitor at once, and throws it after the response is read if the policy says so.
/// </summary>
internal sealed class DriftRecorder(DriftMonitor monitor, ApiOperation operation) : IDriftSink
{
    // A failure in place of a payload has few keys; a response with more differences is not a failure.
    private const int MaximumHeld = 64;

    // The number of differences in a response is unlimited.
    private const int MaximumToThrow = 100;

    private List<DriftEntry>? _toThrow;
    private List<(DriftKind Kind, string Path, string? Received, string? Example)>? _held;
    private DriftEntry? _ignoredFilter;
    private int _differences;

    public DriftMonitor Monitor => monitor;

    public bool KeepsExamples => monitor.Policy.KeepsExamples;

    public KnownSecrets Secrets => monitor.Secrets;

    public bool Ignores(DriftKind kind) => monitor.Policy[kind] == DriftAction.Ignore;

    /// <summary>Holds back what is recorded from now on, until it is clear that the response is not a failure.</summary>
    public void Hold() => _held ??= [];

    /// <summary>Reports what was held back.</summary>
    public void Release()
    {
        if (_held is not { } held) return;

        _held = null;
        foreach ((DriftKind kind, string path, string? received, string? example) in held) Record(kind, path, received, example);
    }

    /// <summary>Discards what was held back: a failure in place of a record is not drift.</summary>
    public void Discard() => _held = null;

    public void Record(DriftKind kind, string path, string? received, string? example = null)
    {
        if (_held is { } held)
        {
            if (held.Count < MaximumHeld)
            {
                held.Add((kind, path, received, example));
                return;
            }

            Release();
        }

        if (monitor.Count(operation, kind, path, received, example) is not { } counter) return;

        _differences++;
        _toThrow ??= [];
        bool isFirstIgnored = kind == DriftKind.FilterIgnored && _ignoredFilter is null;
        if (_toThrow.Count >= MaximumToThrow && !isFirstIgnored) return;

        DriftEntry entry = counter.ToEntry();
        if (isFirstIgnored) _ignoredFilter = entry;
        if (_toThrow.Count < MaximumToThrow) _toThrow.Add(entry);
    }

    public void ThrowIfAny(bool mayHaveBeenApplied)
    {
        if (_toThrow is not null) ThrowIfAny(new CallFacts(operation) { MayHaveBeenApplied = mayHaveBeenApplied });
    }

    public void ThrowIfAny(CallFacts facts, Exception? inner = null)
    {
        if (_toThrow is null) return;

        if (_ignoredFilter is not null)
        {
            // Thrown before other drift: the rows are the wrong records.
            string filter = _ignoredFilter.Path.TrimStart('?');
            throw new FilterIgnoredException($"The server ignored the filter '{filter}' of {operation.OperationId}: the response has rows that contradict it.", facts)
            {
                Filter = filter,
            };
        }

        string more = _differences == 1 ? string.Empty : $", and {_differences - 1} more";
        throw new DriftException($"The response differs from the spec: {_toThrow[0]}{more}.", facts, inner) { Entries = _toThrow };
    }
}
