using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>Registers health checks of clients.</summary>
public static class OfficeGestHealthCheckExtensions
{
    /// <summary>Adds a health check for a registered client.</summary>
    /// <param name="builder">The health checks builder of the application.</param>
    /// <param name="clientName">The client's name; empty for a single client.</param>
    /// <param name="failureStatus">The status to report on failure; unhealthy by default.</param>
    /// <param name="tags">The check's tags.</param>
    public static IHealthChecksBuilder AddOfficeGest(
        this IHealthChecksBuilder builder, string clientName = "", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        if (builder is null) throw new ArgumentNullException(nameof(builder));

        return builder.Add(new HealthCheckRegistration(
            clientName.Length == 0 ? "officegest" : "officegest:" + clientName,
            provider => new OfficeGestHealthCheck(provider.GetRequiredKeyedService<ApiTransport>(clientName)),
            failureStatus,
            tags));
    }
}
