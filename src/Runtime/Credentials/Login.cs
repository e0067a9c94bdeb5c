using System.Text.Json;
using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>The request body of a login, and its response.</summary>
internal static class Login
{
    public static HttpContent Body(ApiLogin login, string userName, string password)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(login.UserKey, userName);
            writer.WriteString(login.PasswordKey, password);
            writer.WriteEndObject();
        }

        return new SecretContent(buffer.ToArray(), password, KnownSecrets.Base64(userName + ":" + password));
    }

    public static async Task<AccessToken> ReadAsync(ApiLogin login, HttpResponseMessage response, TimeProvider timeProvider)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return new LoginAnswer(login, response, body, timeProvider).Token();
    }
}
