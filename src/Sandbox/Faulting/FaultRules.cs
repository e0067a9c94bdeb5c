using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Faulting;

/// <summary>Rejects a fault that could never occur, so that a test does not pass because nothing failed.</summary>
internal static class FaultRules
{
    /// <summary>No test waits that long, and timers do not support much more.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromDays(31);

    public static void Check(SandboxFault fault)
    {
        if (!Enum.IsDefined(fault.Kind))
            throw Refuse($"{fault.Kind} is not a kind of fault.");
        if (fault.Percentage is not (> 0 and <= 100))
            throw Refuse("the percentage must be above 0 and at most 100.");
        if (fault.Count < 0)
            throw Refuse("the count must not be negative.");
        if (fault.Delay < TimeSpan.Zero)
            throw Refuse("the delay must not be negative.");
        if (fault.Delay > LongestDelay)
            throw Refuse($"the delay must be at most {LongestDelay.Days} days.");
        if (fault.Status is { } status && status is < 200 or > 599)
            throw Refuse("the status must be between 200 and 599.");
        if (fault.Status is 204 or 205 or 304)
            throw Refuse($"a response with the status {fault.Status} has no body.");
        if (fault.Kind == SandboxFaultKind.WrongContentType && fault.Value is { } type && !IsHeaderText(type))
            throw Refuse("the value of a wrong content type must be a string that is valid in a header.");
        if (fault.Kind == SandboxFaultKind.Latency && fault.Delay is null)
            throw Refuse("a latency needs a delay.");
        if (fault.Path is { } path && path is not ['/' or '*', ..])
            throw Refuse("the path must begin with a slash, and is relative to /api/v2.");
        if (fault.Kind == SandboxFaultKind.NewEndpoint && (fault.Path is null || fault.Path.Contains('*', StringComparison.Ordinal)))
            throw Refuse("a new endpoint needs a path without a wildcard.");
    }

    private static bool IsHeaderText(JsonNode value) =>
        value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().All(c => c is >= ' ' and <= '~');

    private static ArgumentException Refuse(string reason) => new($"The fault is not valid: {reason}");
}
