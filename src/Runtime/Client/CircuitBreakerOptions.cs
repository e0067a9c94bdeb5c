namespace OfficeGest;

/// <summary>When a client stops asking a server that fails, for a while. Off unless <see cref="OfficeGestClientOptions.CircuitBreaker"/> is set.</summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>The share of tries that must have failed, from above 0 to 1; 0.5.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>How many tries there must have been for the share to count, at least 2; 20.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>The time over which tries are counted; 30 seconds.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing is sent then; 15 seconds.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);
}
