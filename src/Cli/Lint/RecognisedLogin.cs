using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Lint;

/// <summary>Describes the login of a spec, if it differs from that of API v2.</summary>
internal static class RecognisedLogin
{
    public static IEnumerable<string> Of(ApiModel? model)
    {
        foreach (ClientUnit client in model?.Units.OfType<ClientUnit>() ?? [])
        {
            if (client.Login is not { } login) continue;

            string logout = login.LogoutRoute is null ? "no logout was found" : $"{login.LogoutMethod} {login.LogoutRoute} logs out";
            yield return $"POST {login.Route} is the login: it takes '{login.UserKey}' and '{login.PasswordKey}' and returns the token at '{string.Join('.', login.TokenPath)}'; {logout}.";
        }
    }
}
