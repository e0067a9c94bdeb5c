using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.Browsing;

/// <summary>The state of the sandbox: faults with their IDs, quota, tokens (only their number) and denied permissions.</summary>
internal sealed record SandboxState(IReadOnlyList<ListedFault> Faults, QuotaState Quota, TokenState Tokens, IReadOnlyList<string> Denied, bool HasReference)
{
    public static SandboxState Of(Installation installation) => new(
        installation.Faults.Listed,
        installation.Throttle.State(),
        installation.Sessions.State(),
        installation.Permissions.Denied,
        installation.HasReference);
}

/// <param name="Id">The ID to remove it by.</param>
/// <param name="Fault">The fault, with the remaining count.</param>
internal sealed record ListedFault(long Id, SandboxFault Fault);

/// <param name="Limit">Requests per window.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="WindowEndsAt">Null while no request has opened a window.</param>
/// <param name="MonthlyLimit">Requests per month.</param>
/// <param name="MonthlyRemaining">How many of them are left.</param>
internal sealed record QuotaState(int Limit, int Remaining, DateTimeOffset? WindowEndsAt, int MonthlyLimit, int MonthlyRemaining);

/// <param name="Open">How many tokens are accepted.</param>
/// <param name="NextEndsAt">When the first of them expires; null if none does.</param>
internal sealed record TokenState(int Open, DateTimeOffset? NextEndsAt);
