using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>The drift of one answer: told to the monitor at once, and thrown, if that is the policy, when the answer has been read.</summary>
internal sealed class DriftRecorder(DriftMonitor monitor, ApiOperation operation)
{
    private List<DriftEntry>? _toThrow;

    public ApiOperation Operation => operation;

    public DriftMonitor Monitor => monitor;

    public void Record(DriftKind kind, string path, string? received)
    {
        if (monitor.Record(operation, kind, path, received) is { } entry) (_toThrow ??= []).Add(entry);
    }

    public void ThrowIfAny(bool mayHaveBeenApplied)
    {
        if (_toThrow is null) return;

        DriftEntry first = _toThrow[0];
        string message = _toThrow.Count == 1 ? first.ToString() : $"{first} and {_toThrow.Count - 1} more.";
        throw first.Kind == DriftKind.FilterIgnored
            ? new FilterIgnoredException($"The server ignored the filter '{first.Path.TrimStart('?')}' of {operation.OperationId}: rows came back that contradict it.")
                { Filter = first.Path.TrimStart('?'), OperationId = operation.OperationId, Method = operation.Method, Route = operation.Route }
            : new DriftException("The answer is not what the spec says: " + message)
                { Entries = _toThrow, OperationId = operation.OperationId, Method = operation.Method, Route = operation.Route, MayHaveBeenApplied = mayHaveBeenApplied };
    }
}
