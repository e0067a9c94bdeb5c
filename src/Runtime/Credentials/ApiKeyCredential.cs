using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>An API key. Whether it goes into a header or the query, and under which name, comes with the client, from the spec.</summary>
public sealed class ApiKeyCredential : OfficeGestCredential
{
    private readonly Func<CancellationToken, Task<string>> _key;

    /// <summary>Initializes a new instance with a fixed key. If the server rejects it, calls fail with <see cref="OfficeGestAuthenticationException"/>.</summary>
    /// <exception cref="ArgumentException">The key is empty or cannot be sent. White space around it is dropped.</exception>
    public ApiKeyCredential(string key)
    {
        string text = (key ?? string.Empty).Trim();
        if (ApiKeyText.Fault(text) is { } fault) throw new ArgumentException($"The API key {fault}.", nameof(key));

        _key = _ => Task.FromResult(text);
    }

    /// <summary>Initializes a new instance with a function that returns the key at the first call and after a rejection, so that a vault can change it.</summary>
    public ApiKeyCredential(Func<CancellationToken, Task<string>> key) => _key = key ?? throw new ArgumentNullException(nameof(key));

    /// <summary>The name of the security scheme in the spec; needed only where the spec has several API keys.</summary>
    public string? Scheme { get; init; }

    /// <summary>Creates a credential whose key is in an environment variable, which is read at the first call and after a rejection.</summary>
    /// <param name="variable">The name of the variable. If it is not set by then, calls fail with <see cref="OfficeGestAuthenticationException"/>.</param>
    /// <exception cref="ArgumentException">The name is empty, or none that a variable can have.</exception>
    public static ApiKeyCredential FromEnvironmentVariable(string variable)
    {
        EnvironmentSecret.CheckName(variable);
        return new ApiKeyCredential(_ => Task.FromResult(EnvironmentSecret.Read(variable, "the API key")));
    }

    /// <inheritdoc/>
    public override async Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));

        ApiKeyPlace place = context.Security.Find(Scheme) ?? throw new OfficeGestAuthenticationException(context.Security.KeyFault(Scheme)!);
        string key = (await _key(cancellationToken).ConfigureAwait(false) ?? string.Empty).Trim();
        return ApiKeyText.Fault(key) is { } fault
            ? throw new OfficeGestAuthenticationException($"The API key that was provided {fault}.")
            : new AccessToken(key, place);
    }
}
