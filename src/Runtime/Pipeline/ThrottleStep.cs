using System.Threading.RateLimiting;
using OfficeGest.Http;

namespace OfficeGest.Pipeline;

/// <summary>Waits for the end of a 429 and for the rate limiter before each request, and reads from the response how much of the quota is left.</summary>
internal sealed class ThrottleStep(OfficeGestClientOptions options, ThrottleFigures figures, DriftMonitor drift, IStep next) : IStep
{
    private readonly ThrottleGate? _gate = options.Retry.MaxRetries > 0 ? new ThrottleGate(options.TimeProvider, options.Retry) : null;

    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await PassAsync(call, cancellationToken).ConfigureAwait(false);
        CallDrift.ReportRetryAfter(drift, call.Operation, response, options.TimeProvider);
        return response;
    }

    private async Task<HttpResponseMessage> PassAsync(Call call, CancellationToken cancellationToken)
    {
        bool probing = _gate is not null && await _gate.EnterAsync(call, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage? response = null;
        try
        {
            await PermitAsync(call, cancellationToken).ConfigureAwait(false);
            response = await next.SendAsync(call, cancellationToken).ConfigureAwait(false);
            figures.Observe(response);
            return response;
        }
        finally
        {
            _gate?.Leave(probing, response);
        }
    }

    private async Task PermitAsync(Call call, CancellationToken cancellationToken)
    {
        if (options.RateLimiter is not { } limiter) return;

        using RateLimitLease lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (!lease.IsAcquired) throw Failures.Throttled(call.Operation, lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : null);
    }
}
