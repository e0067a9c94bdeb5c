using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.Faulting;

/// <summary>Faults that replace a response, or its end.</summary>
internal static class Outage
{
    private const string Page =
        "<!DOCTYPE html>\n<html lang=\"pt\">\n<head><title>Em manutenção</title></head>\n<body><h1>Voltamos já</h1><p>O sistema está em manutenção.</p></body>\n</html>\n";

    /// <summary>Returns the response of a server that fails before it processes the request.</summary>
    public static Answer? Before(IReadOnlyList<SandboxFault> faults, SandboxOptions options)
    {
        foreach (var fault in faults)
        {
            if (!fault.AfterCommit && Instead(fault, options) is { } answer)
                return answer;
        }

        return null;
    }

    /// <summary>Returns what is left of the real response.</summary>
    public static Answer After(IReadOnlyList<SandboxFault> faults, Answer answer, SandboxOptions options)
    {
        foreach (var fault in faults)
        {
            answer = fault.Kind switch
            {
                SandboxFaultKind.TruncatedBody => answer with { Ending = Ending.Half },
                SandboxFaultKind.WrongContentType => answer with { ContentType = (string?)fault.Value ?? "text/html; charset=UTF-8" },
                _ => fault.AfterCommit ? Instead(fault, options) ?? answer : answer,
            };
        }

        return answer;
    }

    private static Answer? Instead(SandboxFault fault, SandboxOptions options) => fault.Kind switch
    {
        SandboxFaultKind.ServerError => Errors.Internal(fault.Status ?? 500),
        SandboxFaultKind.MaintenancePage => Answer.Html(fault.Status ?? 503, Page),
        SandboxFaultKind.TooManyRequests => Errors.TooMany(fault.Delay ?? TimeSpan.FromSeconds(1), options.Throttle.RetryAfter, options.Clock.GetUtcNow()),
        SandboxFaultKind.CutConnection => Answer.NoContent with { Ending = Ending.NotAByte },
        _ => null,
    };
}
