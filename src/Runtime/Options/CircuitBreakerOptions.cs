using System.Net;
using Polly;
using Polly.CircuitBreaker;

namespace OfficeGest;

/// <summary>When a client pauses requests to a failing server. Off unless <see cref="OfficeGestClientOptions.CircuitBreaker"/> is set.</summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>The share of attempts that must have failed, from above 0 to 1; 0.5.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>The minimum number of attempts for the share to count, at least 2; 20.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>The time over which attempts are counted; 30 seconds.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The length of the pause; 15 seconds.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    // Here rather than where pipelines are made: native programs that set no breaker then have none of its code.
    internal void AddTo(ResiliencePipelineBuilder<HttpResponseMessage> builder) => builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
    {
        FailureRatio = FailureRatio,
        MinimumThroughput = MinimumThroughput,
        SamplingDuration = SamplingDuration,
        BreakDuration = BreakDuration,
        ShouldHandle = static arguments => new ValueTask<bool>(
            arguments.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError
            || arguments.Outcome.Exception is OfficeGestConnectionException or OfficeGestTimeoutException),
    });
}
