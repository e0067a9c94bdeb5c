using OfficeGest.Sandbox;

namespace OfficeGest.Soak.Cancellation;

/// <summary>What a call is waiting for when it is given up.</summary>
internal sealed record WaitKind(string Name, SandboxFault Fault)
{
    public static IReadOnlyList<WaitKind> All { get; } =
    [
        new("the end of a 429", new SandboxFault { Kind = SandboxFaultKind.TooManyRequests, Delay = TimeSpan.FromSeconds(30) }),
        new("the back-off after a 503", new SandboxFault { Kind = SandboxFaultKind.ServerError, Status = 503 }),
        new("an answer that does not come", new SandboxFault { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromSeconds(30) }),
        new("a login that does not come", new SandboxFault { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromSeconds(30), Path = "/auth/login" }),
    ];
}
