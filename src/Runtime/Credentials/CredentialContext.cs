using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>Gives a credential access to the client that it logs in for.</summary>
public sealed class CredentialContext
{
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;

    /// <summary>Initializes a new instance, for the client and for tests of credentials.</summary>
    /// <param name="baseAddress">The root of the API, with a slash at its end.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="send">Sends a request.</param>
    public CredentialContext(
        Uri baseAddress, TimeProvider timeProvider, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
    {
        BaseAddress = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress));
        TimeProvider = timeProvider ?? throw new ArgumentNullException(nameof(timeProvider));
        _send = send ?? throw new ArgumentNullException(nameof(send));
    }

    /// <summary>Gets the root of the API, with a slash at its end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets the clock of the client.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>The login that the spec describes.</summary>
    internal ApiLogin Login { get; init; } = ApiLogin.Default;

    /// <summary>Which credentials the description of the client takes.</summary>
    internal ApiSecurity Security { get; init; } = ApiSecurity.Default;

    /// <summary>Sends a request to the installation, without a token and without retries. The body of the response is buffered.</summary>
    /// <exception cref="InvalidOperationException">The request goes to another scheme, host or port than the base address.</exception>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri? target = request?.RequestUri;
        if (target is null) throw new ArgumentNullException(nameof(request));
        if (Uri.Compare(target, BaseAddress, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
            throw new InvalidOperationException($"Credentials may send requests to {BaseAddress.GetLeftPart(UriPartial.Authority)} only.");

        return _send(request!, cancellationToken);
    }
}
