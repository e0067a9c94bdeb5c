namespace OfficeGest;

/// <summary>A token that somebody else has got.</summary>
public sealed class TokenCredential : OfficeGestCredential
{
    private readonly Func<CancellationToken, Task<AccessToken>> _token;

    /// <summary>Creates one from a token that stays the same. When the server refuses it, calls fail with <see cref="OfficeGestAuthenticationException"/>.</summary>
    /// <exception cref="ArgumentException">The token is empty or cannot be sent. <c>Bearer</c> before it and white space around it are dropped.</exception>
    public TokenCredential(string token)
    {
        // Its end does not matter: there is no other one to get.
        var fixedToken = new AccessToken(token);
        _token = _ => Task.FromResult(fixedToken);
    }

    /// <summary>Creates one that asks for a token whenever one is needed.</summary>
    public TokenCredential(Func<CancellationToken, Task<AccessToken>> token) => _token = token ?? throw new ArgumentNullException(nameof(token));

    /// <inheritdoc/>
    public override Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken) => _token(cancellationToken);
}
