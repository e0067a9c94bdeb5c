using OfficeGest.Sandbox;

namespace OfficeGest.Soak.Load;

/// <summary>5 % of answers are 429, 5 % are 5xx, and 2 % are cut connections. Half of the latter two come after the request was carried out.</summary>
internal static class LoadFaults
{
    public static IReadOnlyList<SandboxFault> All { get; } =
    [
        // A wait holds up all workers; with a second on each of them hardly anything else would be measured.
        new() { Kind = SandboxFaultKind.TooManyRequests, Percentage = 4.9, Delay = TimeSpan.Zero },
        new() { Kind = SandboxFaultKind.TooManyRequests, Percentage = 0.1, Delay = TimeSpan.FromSeconds(1) },
        new() { Kind = SandboxFaultKind.ServerError, Percentage = 2.5, Status = 500 },
        new() { Kind = SandboxFaultKind.ServerError, Percentage = 2.5, Status = 503, AfterCommit = true },

        // A little more than 1 % each: some requests that they strike are answered with another fault before.
        new() { Kind = SandboxFaultKind.CutConnection, Percentage = 1.1 },
        new() { Kind = SandboxFaultKind.CutConnection, Percentage = 1.1, AfterCommit = true },
    ];
}
