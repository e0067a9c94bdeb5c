using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Probe;

/// <summary>Records the HTTP traffic, below the runtime's retries, waits and logins.</summary>
/// <remarks>The requests of a probe are sequential, so there is one call at a time.</remarks>
internal sealed class ProbeTraffic(HttpMessageHandler inner, TimeProvider clock, ProbeSecrets secrets) : DelegatingHandler(inner)
{
    private List<ProbeExchange>? _call;
    private long _sent;

    public void Begin() => _call = [];

    /// <returns>The attempts of the call, at least one unless nothing was sent.</returns>
    public IReadOnlyList<ProbeExchange> End()
    {
        List<ProbeExchange> call = _call ?? [];
        _call = null;
        // The body is read after the handler returns.
        if (call.Count > 0) call[^1].Elapsed = clock.GetElapsedTime(_sent);
        return call;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization?.Parameter is { } token) secrets.Add(token);

        // Logins and logouts are not recorded.
        if (_call is not { } call || (request.Method != HttpMethod.Get && LoginConvention.IsPath(request.RequestUri!.AbsolutePath))) return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        var exchange = new ProbeExchange(request.RequestUri!, clock.GetUtcNow()) { Method = request.Method.Method };
        call.Add(exchange);
        _sent = clock.GetTimestamp();
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            exchange.Status = (int)response.StatusCode;
            exchange.MediaType = response.Content.Headers.ContentType?.MediaType;
            exchange.Date = response.Headers.Date;
            exchange.RetryAfter = response.Headers.RetryAfter;
            return response;
        }
        finally
        {
            exchange.Elapsed = clock.GetElapsedTime(_sent);
        }
    }
}
