using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>Registers health checks of clients.</summary>
public static class OfficeGestHealthCheckExtensions
{
    /// <summary>Adds the check of a client that was registered before.</summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="clientName">The client's name; empty for the only one.</param>
    /// <param name="failureStatus">What a failure counts as; unhealthy by default.</param>
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
