using System.Text.Json;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Serving;

/// <summary>The quota figures, which are documented in the meta of every response.</summary>
internal static class QuotaMeta
{
    public static bool IsTold(Exchange exchange) => exchange.Quota is { Told: true };

    public static void Write(Utf8JsonWriter json, Exchange exchange)
    {
        if (exchange.Quota is not { Told: true } quota)
            return;
        json.WriteNumber("throttle_limit", quota.Limit);
        json.WriteNumber("throttle_remaining", quota.Remaining);
        json.WriteNumber("monthly_remaining", quota.MonthlyRemaining);
    }

    /// <summary>Writes a meta with only the quota figures, or none.</summary>
    public static void WriteAlone(Utf8JsonWriter json, Exchange exchange)
    {
        if (!IsTold(exchange))
            return;
        json.WriteStartObject(EnvelopeConvention.Meta);
        Write(json, exchange);
        json.WriteEndObject();
    }
}
