using System.Globalization;
using System.Text.Json;

namespace OfficeGest;

/// <summary>When a token that was just issued ends, by this machine's clock.</summary>
internal static class TokenExpiry
{
    private const double TenYears = 10 * 365 * 86400d;

    /// <param name="token">The token.</param>
    /// <param name="payload">The object that it came in.</param>
    /// <param name="serverTime">What the server's clock says, if it says so.</param>
    /// <param name="clock">This machine's clock.</param>
    /// <returns>Null when nobody knows: the server then tells by a 401.</returns>
    public static DateTimeOffset? Of(string token, JsonElement payload, DateTimeOffset? serverTime, TimeProvider clock)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (Seconds(payload) is { } seconds) return now.AddSeconds(seconds);
        if (JsonWebToken.ExpiryOf(token) is not { } end) return null;

        // By the server's clock. One that seems to have ended already tells that the clocks differ, not that it is of no use.
        if (serverTime is { } there) end += now - there;
        return end > now ? end : null;
    }

    private static double? Seconds(JsonElement payload)
    {
        if (!payload.TryGetProperty("expires_in", out JsonElement value)) return null;

        double seconds = 0;
        bool known = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out seconds),
            JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out seconds),
            _ => false,
        };
        return known && seconds is > 0 and < TenYears ? seconds : null;
    }
}
