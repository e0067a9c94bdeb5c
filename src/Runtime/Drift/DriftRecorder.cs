using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>
/// The drift of one answer: told to the monitor at once, and thrown, if that is the policy, when the answer has been read.
/// </summary>
internal sealed class DriftRecorder(DriftMonitor monitor, ApiOperation operation)
{
    private List<DriftEntry>? _toThrow;

    public ApiOperation Operation => operation;

    public DriftMonitor Monitor => monitor;

    public void Record(DriftKind kind, string path, string? received, string? example = null)
    {
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
