using System.Net;
using Polly;
using Polly.CircuitBreaker;

namespace OfficeGest;

/// <summary>Configures when a client pauses requests to a failing server. Disabled unless <see cref="OfficeGestClientOptions.CircuitBreaker"/> is set.</summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>Gets or sets the ratio of failed attempts that starts a pause: above 0, at most 1; 0.5 by default.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Gets or sets the minimum number of attempts before the ratio applies, at least 2; 20 by default.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>Gets or sets the time over which attempts are counted; 30 seconds by default.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the length of the pause; 15 seconds by default.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    // Here and not where pipelines are created: native programs without a circuit breaker then do not contain its code.
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
