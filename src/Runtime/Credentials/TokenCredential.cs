namespace OfficeGest;

/// <summary>A token obtained elsewhere.</summary>
public sealed class TokenCredential : OfficeGestCredential
{
    private readonly Func<CancellationToken, Task<AccessToken>> _token;

    /// <summary>Initializes a new instance with a fixed token. If the server rejects it, calls fail with <see cref="OfficeGestAuthenticationException"/>.</summary>
    /// <exception cref="ArgumentException">The token is empty or cannot be sent. <c>Bearer</c> before it and white space around it are removed.</exception>
    public TokenCredential(string token)
    {
        // The expiry does not matter: there is no way to get another token.
        var fixedToken = new AccessToken(token);
        _token = _ => Task.FromResult(fixedToken);
    }

    /// <summary>Initializes a new instance with a function that returns a token whenever one is needed.</summary>
    public TokenCredential(Func<CancellationToken, Task<AccessToken>> token) => _token = token ?? throw new ArgumentNullException(nameof(token));

    /// <summary>Creates a credential that reads its token from an environment variable: at the first call, and again after the server rejects it.</summary>
    /// <param name="variable">The name of the variable. If it is not set, calls fail with <see cref="OfficeGestAuthenticationException"/>.</param>
    /// <exception cref="ArgumentException">The name is empty or not valid for a variable.</exception>
    public static TokenCredential FromEnvironmentVariable(string variable)
    {
        EnvironmentSecret.CheckName(variable);
        return new TokenCredential(_ => Task.FromResult(EnvironmentToken.Read(variable)));
    }

    /// <inheritdoc/>
    public override Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken) => _token(cancellationToken);
}
