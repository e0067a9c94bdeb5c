using OfficeGest.Sandbox;

namespace OfficeGest.Soak.Writes;

/// <summary>A way in which POSTs go wrong, and what must come of every single one of them.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Faults">What the sandbox does.</param>
internal sealed record WriteFault(string Name, params SandboxFault[] Faults)
{
    public const string Path = "/crm/appointments";

    // Far beyond the time of a try; the sandbox stops waiting when the caller is gone.
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(10);

    private static readonly bool[] BeforeAndAfter = [false, true];

    /// <summary>The outcome of each POST; null where it depends on chance.</summary>
    public WriteOutcome? Outcome { get; private init; }

    /// <summary>Whether the server has the record of each POST; null where it depends on chance or on time.</summary>
    public bool? Commits { get; private init; }

    /// <summary>How long one try may take; null for the client's usual time.</summary>
    public TimeSpan? AttemptTimeout { get; private init; }

    // A 429 promises that the request was not carried out, so there is none after the commit. A cut or mislabelled body presupposes one.
    public static IReadOnlyList<WriteFault> All { get; } =
    [
        .. Both("503", SandboxFaultKind.ServerError, 503),
        .. Both("504", SandboxFaultKind.ServerError, 504),
        .. Both("cut connection", SandboxFaultKind.CutConnection),
        new("truncated body", Fault(SandboxFaultKind.TruncatedBody)) { Outcome = WriteOutcome.Ambiguous, Commits = true },
        new("wrong content type", Fault(SandboxFaultKind.WrongContentType)) { Outcome = WriteOutcome.Confirmed, Commits = true },
        .. Both("HTML page, 503", SandboxFaultKind.MaintenancePage, 503),
        .. Both("HTML page, 200", SandboxFaultKind.MaintenancePage, 200),
        .. Both("latency", SandboxFaultKind.Latency).Select(static late => late with { Commits = null, AttemptTimeout = TimeSpan.FromSeconds(1) }),
        new("429, every second time", Fault(SandboxFaultKind.TooManyRequests) with { Percentage = 50 }),
        new(
            "all of them at once",
            [
                .. BeforeAndAfter.SelectMany(static after => new[]
                {
                    Fault(SandboxFaultKind.ServerError, 503, after), Fault(SandboxFaultKind.ServerError, 504, after), Fault(SandboxFaultKind.CutConnection, null, after),
                    Fault(SandboxFaultKind.MaintenancePage, 200, after), Fault(SandboxFaultKind.Latency, null, after),
                }),
                Fault(SandboxFaultKind.TruncatedBody), Fault(SandboxFaultKind.WrongContentType), Fault(SandboxFaultKind.TokenRevoked), Fault(SandboxFaultKind.TooManyRequests),
            ])
        {
            AttemptTimeout = TimeSpan.FromSeconds(1),
        },
    ];

    public override string ToString() => Name;

    /// <summary>Each fault strikes every POST; many together strike each of them seldom, or hardly one would get through.</summary>
    public IEnumerable<SandboxFault> Struck() => Faults.Length == 1 ? Faults : Faults.Select(static fault => fault with { Percentage = 5 });

    private static IEnumerable<WriteFault> Both(string name, SandboxFaultKind kind, int? status = null) =>
        BeforeAndAfter.Select(after => new WriteFault($"{name}, {(after ? "after" : "before")} the commit", Fault(kind, status, after))
        {
            Outcome = WriteOutcome.Ambiguous,
            Commits = after,
        });

    private static SandboxFault Fault(SandboxFaultKind kind, int? status = null, bool after = false) => new()
    {
        Kind = kind,
        Status = status,
        AfterCommit = after,
        Method = "POST",
        Path = Path,
        Delay = kind == SandboxFaultKind.Latency ? Forever : TimeSpan.Zero,
    };
}
