using System.Net;
using System.Net.Http;
using System.Text.Json;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>The login of API v2: what is sent, and what comes back under either of two names.</summary>
internal static class Login
{
    public const string Path = "auth/login";
    public const string LogoutPath = "auth/logout";

    public static readonly ApiOperation Operation = new("login", "POST", "/" + Path) { Anonymous = true };

    public static HttpContent Body(string userName, string password)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("username"u8, userName);
            writer.WriteString("password"u8, password);
            writer.WriteEndObject();
        }

        return new SecretContent(buffer.ToArray(), password, KnownSecrets.Base64(userName + ":" + password));
    }

    public static async Task<AccessToken> ReadAsync(HttpResponseMessage response, TimeProvider timeProvider)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            // 422 and 403 at the login mean what a 401 means: these credentials will not do.
            OfficeGestException error = ErrorReader.Read(Operation, response, body, timeProvider);
            throw response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or (HttpStatusCode)422
                ? new OfficeGestAuthenticationException(
                    "The login was refused: " + (error.ServerMessage ?? error.Message), CallFacts.Of(Operation, error), error)
                : error;
        }

        return Parse(body, response.Headers.Date, timeProvider)
            ?? throw new OfficeGestResponseException(
                "The answer to the login holds no token: neither data.token nor data.access_token is a text.",
                new CallFacts(Operation) { StatusCode = response.StatusCode });
    }

    private static AccessToken? Parse(byte[] body, DateTimeOffset? serverTime, TimeProvider timeProvider)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return null;

            JsonElement payload = root.TryGetProperty("data", out JsonElement inner) && inner.ValueKind == JsonValueKind.Object ? inner : root;
            string? token = Text(payload, "access_token") ?? Text(payload, "token");
            return string.IsNullOrWhiteSpace(token) ? null : new AccessToken(token!, TokenExpiry.Of(token!, payload, serverTime, timeProvider));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
