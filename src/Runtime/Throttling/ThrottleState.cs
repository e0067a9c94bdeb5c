namespace OfficeGest;

/// <summary>The quota, as the server last told it.</summary>
/// <param name="Limit">How many requests the window allows.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="MonthlyRemaining">How many requests are left in the month.</param>
/// <param name="ObservedAt">When the server said so; null when it never did.</param>
public sealed record ThrottleState(int? Limit, int? Remaining, int? MonthlyRemaining, DateTimeOffset? ObservedAt)
{
    /// <summary>Nothing is known.</summary>
    public static ThrottleState Unknown { get; } = new(null, null, null, null);
}
