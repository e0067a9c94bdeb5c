namespace OfficeGest.Sandbox;

/// <summary>
/// The options of the quota. One installation allows 200 requests per window and 100,000 per month; the defaults are far above, so that
/// a 429 occurs only if it is configured. Logins and logouts are not counted.
/// </summary>
public sealed class SandboxThrottleOptions
{
    /// <summary>Gets or sets the number of requests per window, sent as <c>meta.throttle_limit</c>.</summary>
    public int Limit { get; set; } = 100_000;

    /// <summary>Gets or sets the length of a window. The real one is unknown.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the number of requests per calendar month; the rest is sent as <c>meta.monthly_remaining</c>.</summary>
    public int MonthlyLimit { get; set; } = 100_000_000;

    /// <summary>Gets or sets the form of the wait in a 429.</summary>
    public SandboxRetryAfter RetryAfter { get; set; } = SandboxRetryAfter.Seconds;

    /// <summary>Gets or sets a value that indicates whether the <c>throttle_*</c> figures are in the <c>meta</c> of lists.</summary>
    public bool FiguresInMeta { get; set; } = true;
}
