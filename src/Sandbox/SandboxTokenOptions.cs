namespace OfficeGest.Sandbox;

/// <summary>The options of tokens. The real lifetime and form are unknown, so both can be chosen.</summary>
public sealed class SandboxTokenOptions
{
    /// <summary>Gets or sets the key of the token: <c>token</c> is documented, <c>access_token</c> is reported by integrators.</summary>
    public SandboxTokenKey Key { get; set; } = SandboxTokenKey.Token;

    /// <summary>Gets or sets the lifetime of a token; <see langword="null"/>, the default, means until it is revoked.</summary>
    public TimeSpan? Lifetime { get; set; }

    /// <summary>Gets or sets a value that indicates whether the JWT has its expiry in <c>exp</c>. Only with a <see cref="Lifetime"/>.</summary>
    public bool IncludeExpiryClaim { get; set; } = true;

    /// <summary>Gets or sets a value that indicates whether the login response has the lifetime in seconds in <c>data.expires_in</c>. Only with a <see cref="Lifetime"/>.</summary>
    public bool IncludeExpiresIn { get; set; }
}
