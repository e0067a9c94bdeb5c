namespace OfficeGest;

/// <summary>A token obtained elsewhere.</summary>
public sealed class TokenCredential : OfficeGestCredential
{
    private readonly Func<CancellationToken, Task<AccessToken>> _token;

    /// <summary>Initializes a new instance with a fixed token. If the server rejects it, calls fail with <see cref="OfficeGestAuthenticationException"/>.</summary>
    /// <exception cref="ArgumentException">The token is empty or cannot be sent. <c>Bearer</c> before it and white space around it are dropped.</exception>
    public TokenCredential(string token)
    {
        // Its end does not matter: there is no other one to get.
        var fixedToken = new AccessToken(token);
        _token = _ => Task.FromResult(fixedToken);
    }

    /// <summary>Initializes a new instance with a function that returns a token whenever one is needed.</summary>
    public TokenCredential(Func<CancellationToken, Task<AccessToken>> token) => _token = token ?? throw new ArgumentNullException(nameof(token));

    /// <inheritdoc/>
    public override Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken) => _token(cancellationToken);
}
