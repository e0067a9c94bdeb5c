using System.Globalization;
using System.Text.Json;

namespace OfficeGest;

/// <summary>Finds the lifetime of a token that was just issued.</summary>
internal static class TokenExpiry
{
    // A lifetime under a second or over ten years is a mistake of the server.
    private const double Shortest = 1;
    private const double Longest = 10 * 365 * 86400d;

    /// <param name="token">The token.</param>
    /// <param name="payload">The object that contains it.</param>
    /// <param name="serverTime">The time on the server's clock, if known.</param>
    /// <param name="clock">This machine's clock.</param>
    /// <returns>Null if unknown; the server will then return 401.</returns>
    public static TimeSpan? Of(string token, JsonElement payload, DateTimeOffset? serverTime, TimeProvider clock)
    {
        double? seconds = Seconds(payload);
        if (seconds is null && JsonWebToken.ExpiryOf(token) is { } end)
        {
            // Measured on the server's clock. A token that seems to have expired already means that the clocks differ, not that it is useless.
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
            // A lone surrogate, or bytes that are not UTF-8.
            return null;
        }
    }
}
