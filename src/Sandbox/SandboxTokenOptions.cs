namespace OfficeGest.Sandbox;

/// <summary>How a login is answered. The real lifetime and spelling are unknown, so each can be chosen.</summary>
public sealed class SandboxTokenOptions
{
    /// <summary>The key of the token: documented is <c>token</c>, reported by integrators is <c>access_token</c>.</summary>
    public SandboxTokenKey Key { get; set; } = SandboxTokenKey.Token;

    /// <summary>How long a token is accepted; <see langword="null"/>, the default, is until it is revoked.</summary>
    public TimeSpan? Lifetime { get; set; }

    /// <summary>Whether the JWT says in <c>exp</c> when it ends. Only with a <see cref="Lifetime"/>.</summary>
    public bool IncludeExpiryClaim { get; set; } = true;

    /// <summary>Whether the login says in <c>data.expires_in</c> how many seconds the token lives. Only with a <see cref="Lifetime"/>.</summary>
    public bool IncludeExpiresIn { get; set; }
}
