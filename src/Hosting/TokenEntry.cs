using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Hosting;

/// <summary>Reads and writes the stored form of a token.</summary>
internal static class TokenEntry
{
    /// <summary>The maximum size of an entry in bytes; a larger one is not a token entry.</summary>
    public const int Longest = 64 * 1024;

    public static byte[] Write(AccessToken token)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("token", token.Value);
            writer.WriteString("scheme", token.Scheme);
            if (token.ExpiresAt is { } end) writer.WriteString("expiresAt", end.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Null for an entry of another version or application, or a damaged one: it is treated as missing.</summary>
    public static AccessToken? Read(byte[] entry)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(entry);
            JsonElement root = document.RootElement;
            DateTimeOffset? end = root.TryGetProperty("expiresAt", out JsonElement value) ? value.GetDateTimeOffset() : null;
            return new AccessToken(root.GetProperty("token").GetString()!, end) { Scheme = root.GetProperty("scheme").GetString()! };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
