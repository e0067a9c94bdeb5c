using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Support;

internal static class DriftMonitorTesting
{
    /// <summary>Records a difference as a call does.</summary>
    /// <returns>The difference if the policy is to throw; else null.</returns>
    public static DriftEntry? Record(this DriftMonitor monitor, ApiOperation operation, DriftKind kind, string path, string? received) =>
        monitor.Count(operation, kind, path, received, example: null)?.ToEntry();
}
