using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>
/// The drift of one answer: told to the monitor at once, and thrown, if that is the policy, when the answer has been read.
/// </summary>
internal sealed class DriftRecorder(DriftMonitor monitor, ApiOperation operation)
{
    // What an answer can hold of differences is without number.
    private const int MaximumToThrow = 100;

    private List<DriftEntry>? _toThrow;
    private DriftEntry? _ignoredFilter;
    private int _differences;

    public ApiOperation Operation => operation;

    public DriftMonitor Monitor => monitor;

    /// <summary>Whether the policy is to take no notice, so that nothing need be found out about it.</summary>
    public bool Ignores(DriftKind kind) => monitor.Policy[kind] == DriftAction.Ignore;

    public void Record(DriftKind kind, string path, string? received, string? example = null)
    {
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
