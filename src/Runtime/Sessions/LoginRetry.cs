using System.Net;
using OfficeGest.Clocks;
using Polly;
using Polly.Retry;

namespace OfficeGest.Sessions;

/// <summary>
/// Retries a login after a 5xx, a 429 or a broken connection: once for all callers that wait for it, whose calls do not retry it again.
/// That is safe, since a login has no side effect.
/// </summary>
internal static class LoginRetry
{
    public static ResiliencePipeline<AccessToken> Create(OfficeGestClientOptions options)
    {
        RetryOptions retry = options.Retry;
        if (retry.MaxRetries == 0) return ResiliencePipeline<AccessToken>.Empty;

        return new ResiliencePipelineBuilder<AccessToken> { TimeProvider = new SteadyClock(options.TimeProvider), Name = "OfficeGest.Login" }
            .AddRetry(new RetryStrategyOptions<AccessToken>
            {
                MaxRetryAttempts = retry.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = retry.BaseDelay,
                MaxDelay = retry.MaxDelay,
                UseJitter = retry.UseJitter,
                ShouldHandle = arguments => new ValueTask<bool>(
                    IsPassing(arguments.Outcome.Exception) && (Wait(arguments.Outcome.Exception) ?? TimeSpan.Zero) <= retry.MaxRetryAfter),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(Wait(arguments.Outcome.Exception)),
            })
            .Build();
    }

    private static bool IsPassing(Exception? exception) => exception is OfficeGestThrottledException or OfficeGestConnectionException or OfficeGestTimeoutException
        or OfficeGestServerException { StatusCode: not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported) };

    private static TimeSpan? Wait(Exception? exception) => exception switch
    {
        OfficeGestThrottledException throttled => throttled.RetryAfter,
        OfficeGestServerException server => server.RetryAfter,
        _ => null,
    };
}
