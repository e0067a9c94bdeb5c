using System.Text.Json;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Serving;

/// <summary>The figures of the quota, which are said to be in the meta of every answer.</summary>
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

    /// <summary>A meta with nothing else in it, or none.</summary>
    public static void WriteAlone(Utf8JsonWriter json, Exchange exchange)
    {
        if (!IsTold(exchange))
            return;
        json.WriteStartObject(EnvelopeConvention.Meta);
        Write(json, exchange);
        json.WriteEndObject();
    }
}
