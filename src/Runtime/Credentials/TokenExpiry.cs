using System.Globalization;
using System.Text.Json;

namespace OfficeGest;

/// <summary>How long a token lives that was just issued.</summary>
internal static class TokenExpiry
{
    // Less than a second is not meant as a lifetime, nor is more than ten years.
    private const double Shortest = 1;
    private const double Longest = 10 * 365 * 86400d;

    /// <param name="token">The token.</param>
    /// <param name="payload">The object that it came in.</param>
    /// <param name="serverTime">What the server's clock says, if it says so.</param>
    /// <param name="clock">This machine's clock.</param>
    /// <returns>Null if unknown; the server will then answer 401.</returns>
    public static TimeSpan? Of(string token, JsonElement payload, DateTimeOffset? serverTime, TimeProvider clock)
    {
        double? seconds = Seconds(payload);
        if (seconds is null && JsonWebToken.ExpiryOf(token) is { } end)
        {
            // By the server's clock. One that seems to have ended already tells that the clocks differ, not that it is of no use.
            seconds = (end - (serverTime ?? clock.GetUtcNow())).TotalSeconds;
        }

        return seconds is >= Shortest and < Longest ? TimeSpan.FromSeconds(seconds.Value) : null;
    }

    private static double? Seconds(JsonElement payload)
    {
        if (!payload.TryGetProperty("expires_in", out JsonElement value)) return null;

        double seconds = 0;
        bool known = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out seconds),
            JsonValueKind.String => double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out seconds),
            _ => false,
        };
        return known && seconds is >= Shortest and < Longest ? seconds : null;
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8.
            return null;
        }
    }
}
