using System.Text.Json;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Resources;

/// <summary>Login and logout.</summary>
internal static class AuthResource
{
    public static IEnumerable<Route> Routes(Installation installation) =>
    [
        new("POST", "/auth/login", exchange => LogIn(installation, exchange)) { Anonymous = true },
        new("DELETE", "/auth/logout", exchange =>
        {
            installation.Sessions.Close(exchange.Token!);
            return Answer.NoContent;
        }),
    ];

    private static Answer LogIn(Installation installation, Exchange exchange)
    {
        var body = exchange.Json();
        var (username, password) = (Text(body, "username"), Text(body, "password"));
        var validation = new Validation();
        if (username is null)
            validation.Required("username");
        if (password is null)
            validation.Required("password");
        if (validation.Failed)
            return validation.ToAnswer();
        if (!installation.Sessions.Knows(username, password))
            return Errors.WrongCredentials;

        var options = installation.Options.Token;
        var token = installation.Sessions.Open();
        return Answer.Of(200, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject(EnvelopeConvention.Payload);
            json.WriteString(options.Key == SandboxTokenKey.AccessToken ? "access_token" : "token", token);
            if (options is { IncludeExpiresIn: true, Lifetime: { } lifetime })
                json.WriteNumber("expires_in", (long)lifetime.TotalSeconds);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
