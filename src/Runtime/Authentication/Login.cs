using System.Net.Http;
using System.Text.Json;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>The login of API v2: what is sent, and where to.</summary>
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
        return new LoginAnswer(response, body, timeProvider).Token();
    }
}
