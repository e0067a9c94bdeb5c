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

    /// <summary>Creates a credential whose token is in an environment variable, which is read whenever a token is needed: at the first call, and after a rejection.</summary>
    /// <param name="variable">The name of the variable. If it is not set by then, calls fail with <see cref="OfficeGestAuthenticationException"/>.</param>
    /// <exception cref="ArgumentException">The name is empty, or none that a variable can have.</exception>
    public static TokenCredential FromEnvironmentVariable(string variable)
    {
        EnvironmentSecret.CheckName(variable);
        return new TokenCredential(_ => Task.FromResult(EnvironmentToken.Read(variable)));
    }

    /// <inheritdoc/>
    public override Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken) => _token(cancellationToken);
}
