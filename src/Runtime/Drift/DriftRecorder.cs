using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>
/// The drift of one answer: told to the monitor at once, and thrown, if that is the policy, when the answer has been read.
/// </summary>
internal sealed class DriftRecorder(DriftMonitor monitor, ApiOperation operation)
{
    // A failure in place of a payload has few keys; whoever has more to tell is no failure.
    private const int MaximumHeld = 64;

    private List<DriftEntry>? _toThrow;
    private List<(DriftKind Kind, string Path, string? Received, string? Example)>? _held;

    public ApiOperation Operation => operation;

    public DriftMonitor Monitor => monitor;

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

        if (monitor.Record(operation, kind, path, received, example) is { } entry) (_toThrow ??= []).Add(entry);
    }

    public void ThrowIfAny(bool mayHaveBeenApplied)
    {
        if (_toThrow is not null) ThrowIfAny(new CallFacts(operation) { MayHaveBeenApplied = mayHaveBeenApplied });
    }

    public void ThrowIfAny(CallFacts facts, Exception? inner = null)
    {
        if (_toThrow is null) return;

        DriftEntry first = _toThrow[0];
        if (first.Kind == DriftKind.FilterIgnored)
        {
            string filter = first.Path.TrimStart('?');
            throw new FilterIgnoredException($"The server ignored the filter '{filter}' of {operation.OperationId}: rows came back that contradict it.", facts)
            {
                Filter = filter,
            };
        }

        string more = _toThrow.Count == 1 ? string.Empty : $", and {_toThrow.Count - 1} more";
        throw new DriftException($"The answer is not what the spec says: {first}{more}.", facts, inner) { Entries = _toThrow };
    }
}
