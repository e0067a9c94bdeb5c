namespace OfficeGest.Sandbox;

/// <summary>
/// The quota. The one installation that was observed allows 200 requests per window and 100,000 a month; the defaults are far above, so that
/// only who asks for a 429 meets one. Logging in and out is not counted.
/// </summary>
public sealed class SandboxThrottleOptions
{
    /// <summary>Requests per window, told as <c>meta.throttle_limit</c>.</summary>
    public int Limit { get; set; } = 100_000;

    /// <summary>The length of a window. The real one is unknown.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests until the month of the clock ends, told as <c>meta.monthly_remaining</c>.</summary>
    public int MonthlyLimit { get; set; } = 100_000_000;

    /// <summary>What a 429 says about the wait.</summary>
    public SandboxRetryAfter RetryAfter { get; set; } = SandboxRetryAfter.Seconds;

    /// <summary>Whether the <c>throttle_*</c> figures are in the <c>meta</c> of lists.</summary>
    public bool FiguresInMeta { get; set; } = true;
}
