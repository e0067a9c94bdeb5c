namespace OfficeGest.Sandbox;

/// <summary>The place of the token in the login response.</summary>
public enum SandboxTokenKey
{
    /// <summary><c>data.token</c>, as the vendor documents it.</summary>
    Token,

    /// <summary><c>data.access_token</c>, as installations are reported to send it.</summary>
    AccessToken,
}
