using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using OfficeGest.Clocks;
using OfficeGest.Http;
using OfficeGest.Responses;
using OfficeGest.Telemetry;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace OfficeGest.Pipeline;

/// <summary>Retries what is safe to retry, or leaves that to the pipeline of the options. See <see cref="RetryOptions"/>.</summary>
internal sealed class RetryStep(OfficeGestClientOptions options, ILogger log, IStep next) : IStep
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = options.ResiliencePipeline ?? Create(options, log);

    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        // The user's pipeline may do anything, so its retries cannot be disabled separately.
        if (call.Options is { NoRetry: true } && options.ResiliencePipeline is not null) return await next.SendAsync(call, cancellationToken).ConfigureAwait(false);

        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation.OperationId, cancellationToken);
        try
        {
            context.Properties.Set(Call.Key, call);
            return await _pipeline.ExecuteAsync(
                static (c, next) => new ValueTask<HttpResponseMessage>(next.SendAsync(c.Properties.GetValue(Call.Key, null!), c.CancellationToken)), context, next).ConfigureAwait(false);
        }
        catch (BrokenCircuitException exception)
        {
            throw Failures.Open(call.Operation, exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResiliencePipeline<HttpResponseMessage> Create(OfficeGestClientOptions options, ILogger log)
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
                    Report(arguments, log);
                    return default;
                },
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(
                    arguments.Outcome.Result is { } response ? RetryAfter.Of(response, clock).Wait : null),
            });
        }

        options.CircuitBreaker?.AddTo(builder);
        return builder.Build();
    }

    private static void Report(OnRetryArguments<HttpResponseMessage> arguments, ILogger log)
    {
        if (!arguments.Context.Properties.TryGetValue(Call.Key, out Call? call)) return;

        string reason = arguments.Outcome.Result is { } response
            ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
            : arguments.Outcome.Exception?.GetType().Name ?? "unknown";
        Events.Retrying(log, call.Operation.Method, call.Operation.Route, arguments.RetryDelay.TotalMilliseconds, reason, arguments.AttemptNumber + 1);
        Instruments.Retried(call.Operation, reason);
    }

    private static bool ShouldRetry(ResilienceContext context, Outcome<HttpResponseMessage> outcome, RetryOptions retry, TimeProvider clock)
    {
        if (!context.Properties.TryGetValue(Call.Key, out Call? call) || call.LoginFailed || !call.CanRepeatBody || call.Options is { NoRetry: true }) return false;
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

        // If the wait does not fit into the call's time limit, the call fails now instead of after the wait.
        TimeSpan wait = RetryAfter.Of(response, clock).Wait ?? TimeSpan.Zero;
        return wait <= retry.MaxRetryAfter && wait <= call.Ends.Left(clock);
    }
}
