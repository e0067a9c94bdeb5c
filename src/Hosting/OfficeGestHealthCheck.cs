using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>
/// Checks that the client has a token or can get one. It calls the server only if there is none: a check every few seconds that called the API would use
/// up the monthly quota.
/// </summary>
/// <param name="transport">The client's transport.</param>
public sealed class OfficeGestHealthCheck(ApiTransport transport) : IHealthCheck
{
    private readonly ApiTransport _transport = transport ?? throw new ArgumentNullException(nameof(transport));

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await _transport.CheckAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("The OfficeGest session is open.", Figures());
        }
        catch (OfficeGestException exception)
        {
            return new HealthCheckResult(context?.Registration?.FailureStatus ?? HealthStatus.Unhealthy, exception.Message, exception, Figures());
        }
    }

    private Dictionary<string, object> Figures()
    {
        var figures = new Dictionary<string, object>();
        ThrottleState throttle = _transport.Throttle;
        if (throttle.Remaining is { } remaining) figures["throttle_remaining"] = remaining;
        if (throttle.MonthlyRemaining is { } month) figures["monthly_remaining"] = month;
        figures["drifts"] = _transport.Drift.GetReport().Entries.Count;
        return figures;
    }
}
