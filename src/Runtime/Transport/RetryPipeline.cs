using System.Net;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace OfficeGest.Transport;

/// <summary>When a request is sent again, and after how long.</summary>
internal static class RetryPipeline
{
    public static ResiliencePipeline<HttpResponseMessage> Create(OfficeGestClientOptions options, ILogger log)
    {
        RetryOptions retry = options.Retry;
        TimeProvider clock = options.TimeProvider;
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = new SteadyClock(clock), Name = "OfficeGest" };
        if (retry.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = retry.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = retry.BaseDelay,
                MaxDelay = retry.MaxDelay,
                UseJitter = retry.UseJitter,
                ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments.Context, arguments.Outcome, retry, clock)),
                OnRetry = arguments =>
                {
                    Told(arguments, log);
                    return default;
                },
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(
                    arguments.Outcome.Result is { } response ? RetryAfter.Of(response, clock).Wait : null),
            });
        }

        options.CircuitBreaker?.AddTo(builder);
        return builder.Build();
    }

    private static void Told(OnRetryArguments<HttpResponseMessage> arguments, ILogger log)
    {
        if (!arguments.Context.Properties.TryGetValue(Call.Key, out Call? call)) return;

        string reason = arguments.Outcome.Result is { } response
            ? ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : arguments.Outcome.Exception?.GetType().Name ?? "unknown";
        Events.Retrying(log, call.Operation.Method, call.Operation.Route, arguments.RetryDelay.TotalMilliseconds, reason, arguments.AttemptNumber + 1);
        Telemetry.Retried(call.Operation, reason);
    }

    private static bool ShouldRetry(ResilienceContext context, Outcome<HttpResponseMessage> outcome, RetryOptions retry, TimeProvider clock)
    {
        if (!context.Properties.TryGetValue(Call.Key, out Call? call) || call.LoginFailed || !call.CanRepeatBody) return false;
        if (outcome.Result is { } response) return ShouldRetry(call, response, retry, clock);

        return outcome.Exception switch
        {
            OfficeGestConnectionException fault => call.Operation.IsSafe || fault.NothingWasSent,
            OfficeGestTimeoutException => call.Operation.IsSafe,
            _ => false,
        };
    }

    private static bool ShouldRetry(Call call, HttpResponseMessage response, RetryOptions retry, TimeProvider clock)
    {
        bool worthIt = response.StatusCode switch
        {
            (HttpStatusCode)429 => true,
            HttpStatusCode.RequestTimeout => call.Operation.IsSafe,
            HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported => false,
            >= HttpStatusCode.InternalServerError => call.Operation.IsSafe,
            _ => false,
        };
        if (!worthIt) return false;

        // A wait that does not fit is not waited for: better to fail now than at the end of it.
        TimeSpan wait = RetryAfter.Of(response, clock).Wait ?? TimeSpan.Zero;
        return wait <= retry.MaxRetryAfter && wait <= call.Ends.Left(clock);
    }
}
