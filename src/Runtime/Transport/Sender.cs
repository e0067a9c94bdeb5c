using System.Diagnostics;
using System.Net.Http;
using System.Threading.RateLimiting;

namespace OfficeGest.Transport;

/// <summary>Sends one try: after the gate and the limiter, within the time of a try, seen by telemetry.</summary>
internal sealed class Sender(OfficeGestClientOptions options, Connection connection, string userAgent, ThrottleFigures figures)
{
    private readonly ThrottleGate? _gate = options.Retry.MaxRetries > 0 ? new ThrottleGate(options.TimeProvider, options.Retry) : null;

    public async Task<HttpResponseMessage> SendAsync(Call call, AccessToken? token, CancellationToken cancellationToken)
    {
        bool probing = _gate is not null && await _gate.EnterAsync(call, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage? response = null;
        try
        {
            await PermitAsync(call, cancellationToken).ConfigureAwait(false);
            response = await MeasuredAsync(call, token, cancellationToken).ConfigureAwait(false);
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
        if (!lease.IsAcquired) throw Failures.Throttled(call, lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : null);
    }

    private async Task<HttpResponseMessage> MeasuredAsync(Call call, AccessToken? token, CancellationToken cancellationToken)
    {
        using Activity? activity = Telemetry.Start(call);
        long started = options.TimeProvider.GetTimestamp();
        HttpResponseMessage? response = null;
        string? error = null;
        try
        {
            response = await OnceAsync(call, token, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception exception)
        {
            error = exception.GetType().FullName;
            throw;
        }
        finally
        {
            Telemetry.Stop(activity, call, response, error, options.TimeProvider.GetElapsedTime(started));
        }
    }

    private async Task<HttpResponseMessage> OnceAsync(Call call, AccessToken? token, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = RequestMessage.Create(call, token, userAgent);
        var dispatch = new Dispatch(message);
        using var deadline = new Deadline(options.TimeProvider, options.AttemptTimeout, cancellationToken);
        call.Sent++;
        try
        {
            HttpResponseMessage response = await connection.SendAsync(message, call.Streams, options.MaxResponseBytes, deadline.Token).ConfigureAwait(false);
            if (dispatch.Elsewhere(response) is { } elsewhere)
            {
                using (response) throw Failures.Followed(Failures.Name(call), CallFacts.Unknown(call.Operation) with { StatusCode = response.StatusCode }, elsewhere);
            }

            if (response.IsSuccessStatusCode || !call.GivenUp.IsCancellationRequested) return response;

            response.Dispose();
            throw new OperationCanceledException(call.GivenUp);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw Failures.AttemptTimeout(call, options.AttemptTimeout, exception);
        }
        catch (OperationCanceledException exception)
        {
            throw Failures.ForeignTimeout(Failures.Name(call), CallFacts.Unknown(call.Operation), options.HttpClient, exception);
        }
        catch (ResponseTooLargeException)
        {
            throw Failures.TooLarge(call, options.MaxResponseBytes);
        }
        catch (Exception exception) when (TransportFault.IsOne(exception))
        {
            throw Failures.Transport(call, dispatch, exception);
        }
    }
}
