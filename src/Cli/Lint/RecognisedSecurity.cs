using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Lint;

/// <summary>The credentials that a description takes, where there are others than a token.</summary>
internal static class RecognisedSecurity
{
    public static IEnumerable<string> Of(ApiModel? model)
    {
        foreach (ClientUnit client in model?.Units.OfType<ClientUnit>() ?? [])
        {
            if (client.Security is not { IsCarried: true } security) continue;

            foreach (KeyModel key in security.Keys)
                yield return $"'{key.Scheme}' is an API key in {(key.InQuery ? "the query parameter" : "the header")} '{key.Name}': an ApiKeyCredential fits.";
            if (security.Basic) yield return "User name and password go out with each request (HTTP Basic): a PasswordCredential fits.";
            if (security.Bearer) yield return "A token fits as well: a TokenCredential, or a PasswordCredential that logs in.";
        }
    }
}
