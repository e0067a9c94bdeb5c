using System.Net.Http.Headers;

namespace OfficeGest;

/// <summary>
/// Logs in with a user name and a password, and keeps the session until it expires. The route and the keys of the login come with the
/// client, from the spec. Where the spec has HTTP Basic and no login, they go out with each request.
/// </summary>
public sealed class PasswordCredential : OfficeGestCredential
{
    private readonly Func<CancellationToken, Task<string>> _password;

    /// <summary>Initializes a new instance from a user name and a password.</summary>
    /// <exception cref="ArgumentException">The user name or the password is empty.</exception>
    public PasswordCredential(string userName, string password)
        : this(userName, _ => Task.FromResult(password))
    {
        if (string.IsNullOrEmpty(password)) throw new ArgumentException("The password is empty.", nameof(password));
    }

    /// <summary>Initializes a new instance with a function that returns the password at each login, so that a vault can rotate it.</summary>
    /// <exception cref="ArgumentException">The user name is empty.</exception>
    public PasswordCredential(string userName, Func<CancellationToken, Task<string>> password)
    {
        if (string.IsNullOrWhiteSpace(userName)) throw new ArgumentException("The user name is empty.", nameof(userName));

        UserName = userName;
        _password = password ?? throw new ArgumentNullException(nameof(password));
    }

    /// <summary>Gets the name of the user who logs in.</summary>
    public string UserName { get; }

    /// <inheritdoc/>
    public override string CacheKey => "password:" + UserName;

    /// <inheritdoc/>
    public override async Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken)
    {
        string password = await _password(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(password)) throw new OfficeGestAuthenticationException("The password for the login is empty.");

        if (context.Security.Basic) return BasicToken.Of(UserName, password);

        using var request = new HttpRequestMessage(HttpMethod.Post, context.Login.Address(context.BaseAddress)) { Content = Login.Body(context.Login, UserName, password) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using HttpResponseMessage response = await context.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return await Login.ReadAsync(context.Login, response, context.TimeProvider).ConfigureAwait(false);
        }
        catch (OfficeGestResponseException exception)
        {
            throw new OfficeGestAuthenticationException("The login returned no token. " + exception.Message, CallFacts.Of(context.Login.Operation, exception), exception);
        }
    }

    /// <inheritdoc/>
    public override async Task LogoutAsync(AccessToken token, CredentialContext context, CancellationToken cancellationToken)
    {
        if (context.Security.Basic) return;
        if (context.Login.LogoutAddress(context.BaseAddress) is not { } logout) return;

        // An empty body instead of none: .NET sends a request without a body again when a reused connection breaks.
        using var request = new HttpRequestMessage(new HttpMethod(context.Login.LogoutMethod), logout) { Content = new ByteArrayContent([]) };
        request.Headers.Authorization = new AuthenticationHeaderValue(token.Scheme, token.Value);
        using HttpResponseMessage response = await context.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
