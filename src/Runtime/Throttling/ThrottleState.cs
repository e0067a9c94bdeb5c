namespace OfficeGest;

/// <summary>The most recent quota reported by the server.</summary>
/// <param name="Limit">How many requests the window allows.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="MonthlyRemaining">How many requests are left in the month.</param>
/// <param name="ObservedAt">When the server reported it; null if it never did.</param>
public sealed record ThrottleState(int? Limit, int? Remaining, int? MonthlyRemaining, DateTimeOffset? ObservedAt)
{
    /// <summary>Gets the state before the server has reported a quota.</summary>
    public static ThrottleState Unknown { get; } = new(null, null, null, null);
}
