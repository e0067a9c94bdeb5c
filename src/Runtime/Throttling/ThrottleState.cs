namespace OfficeGest;

/// <summary>The most recent quota reported by the server.</summary>
/// <param name="Limit">The number of requests that the window allows.</param>
/// <param name="Remaining">The number of requests left in the window.</param>
/// <param name="MonthlyRemaining">The number of requests left in the month.</param>
/// <param name="ObservedAt">When the server reported it; null if it never did.</param>
public sealed record ThrottleState(int? Limit, int? Remaining, int? MonthlyRemaining, DateTimeOffset? ObservedAt)
{
    /// <summary>Gets the state before the server has reported a quota.</summary>
    public static ThrottleState Unknown { get; } = new(null, null, null, null);
}
