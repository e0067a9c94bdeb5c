using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>The login and logout of a spec: with its keys, and a real token at the place in the spec.</summary>
internal sealed class SpecLogin(Installation installation, SpecTarget target, LoginShape login)
{
    public Answer LogIn(Exchange exchange)
    {
        var body = exchange.Json();
        var (user, password) = (Text(body, login.UserKey), Text(body, login.PasswordKey));
        var validation = new Validation();
        if (user is null)
            validation.Required(login.UserKey);
        if (password is null)
            validation.Required(login.PasswordKey);
        if (validation.Failed)
            return validation.ToAnswer();
        if (!installation.Sessions.Knows(user, password))
            return Errors.WrongCredentials;

        var answer = Sample();
        Put(answer, installation.Sessions.Open());
        return Answer.Of(target.Payload.Status, json => answer.WriteTo(json));
    }

    public static Answer LogOut(Installation installation, Exchange exchange)
    {
        installation.Sessions.Close(exchange.Token!);
        return Answer.NoContent;
    }

    private JsonObject Sample() => Sampler.Make(target.Payload.Media?.Schema) as JsonObject ?? [];

    private void Put(JsonObject answer, string token)
    {
        var at = answer;
        foreach (var key in login.TokenPath.Take(login.TokenPath.Count - 1))
        {
            if (at[key] is not JsonObject next)
                at[key] = next = [];
            at = next;
        }

        at[login.TokenPath[^1]] = token;
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
