using OfficeGest.Protocol;

namespace OfficeGest.Calls;

/// <summary>Whether a credential is one that the spec takes, before anything is sent. What a class of somebody else's sends, nobody knows.</summary>
internal static class CredentialCheck
{
    /// <exception cref="ArgumentException">It would be rejected by every operation.</exception>
    public static void Check(OfficeGestCredential? credential, ApiSecurity security)
    {
        string? fault = credential switch
        {
            ApiKeyCredential key => security.KeyFault(key.Scheme),
            PasswordCredential or TokenCredential when !security.Bearer && !security.Basic => $"The spec of this client takes an API key ({Places(security)}): use an {nameof(ApiKeyCredential)}.",
            _ => null,
        };
        if (fault is not null) throw new ArgumentException($"{nameof(OfficeGestClientOptions)}.{nameof(OfficeGestClientOptions.Credential)} is a {credential!.GetType().Name}. {fault}");
    }

    private static string Places(ApiSecurity security) => string.Join(", ", security.Keys);
}
