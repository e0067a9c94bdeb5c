using System.Text.Json;

namespace OfficeGest;

/// <summary>Reads the expiry of a token that is a JSON web token. Only the server checks the signature.</summary>
internal static class JsonWebToken
{
    public static DateTimeOffset? ExpiryOf(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3) return null;

        try
        {
            string payload = parts[1].Replace('-', '+').Replace('_', '/');
            using JsonDocument document = JsonDocument.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("exp", out JsonElement expiry)) return null;

            return expiry.ValueKind == JsonValueKind.Number && expiry.TryGetDouble(out double seconds) && seconds is > 0 and < 253402300799
                ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
                : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
