using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>
/// The drift of one answer: told to the monitor at once, and thrown, if that is the policy, when the answer has been read.
/// </summary>
internal sealed class DriftRecorder(DriftMonitor monitor, ApiOperation operation)
{
    // A failure in place of a payload has few keys; whoever has more to tell is no failure.
    private const int MaximumHeld = 64;

    // What an answer can hold of differences is without number.
    private const int MaximumToThrow = 100;

    private List<DriftEntry>? _toThrow;
    private List<(DriftKind Kind, string Path, string? Received, string? Example)>? _held;
    private DriftEntry? _ignoredFilter;
    private int _differences;

    public ApiOperation Operation => operation;

    public DriftMonitor Monitor => monitor;

    /// <summary>Whether the policy is to take no notice, so that nothing need be found out about it.</summary>
    public bool Ignores(DriftKind kind) => monitor.Policy[kind] == DriftAction.Ignore;

    /// <summary>Keeps back what is recorded from now on, until it is clear that the answer is what was promised and no failure.</summary>
    public void Hold() => _held ??= [];

    /// <summary>Tells what was kept back.</summary>
    public void Release()
    {
        if (_held is not { } held) return;

        _held = null;
        foreach ((DriftKind kind, string path, string? received, string? example) in held) Record(kind, path, received, example);
    }

    /// <summary>Forgets what was kept back: a failure is no drift of the record in whose place it came.</summary>
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
            // Whatever else differs: acting on these rows would be acting on the wrong records.
            string filter = _ignoredFilter.Path.TrimStart('?');
            throw new FilterIgnoredException($"The server ignored the filter '{filter}' of {operation.OperationId}: rows came back that contradict it.", facts)
            {
                Filter = filter,
            };
        }

        string more = _differences == 1 ? string.Empty : $", and {_differences - 1} more";
        throw new DriftException($"The answer is not what the spec says: {_toThrow[0]}{more}.", facts, inner) { Entries = _toThrow };
    }
}
