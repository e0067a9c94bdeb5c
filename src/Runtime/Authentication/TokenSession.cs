using System.Net.Http;
using Microsoft.Extensions.Logging;
using OfficeGest.Transport;
using Polly;

namespace OfficeGest;

/// <summary>
/// The token of a client: one login at a time however many callers, renewed ahead of a known end, and no hammering after a refusal.
/// </summary>
internal sealed class TokenSession : IDisposable
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly object _gate = new();
    private readonly OfficeGestCredential _credential;
    private readonly CredentialContext _context;
    private readonly OfficeGestClientOptions _options;
    private readonly string? _key;
    private readonly LoginBackoff _backoff;
    private readonly ResiliencePipeline<AccessToken> _retry;
    private readonly ILogger _log;

    private volatile HeldToken? _held;
    private string? _refused;
    private Task<AccessToken>? _login;

    public TokenSession(OfficeGestCredential credential, OfficeGestClientOptions options, Connection connection, string userAgent, ILogger log)
    {
        _credential = credential;
        _options = options;
        _log = log;
        _backoff = new LoginBackoff(options.TimeProvider);
        _retry = LoginRetry.Create(options);
        _context = new CredentialContext(options.BaseAddress!, options.TimeProvider, (request, cancellationToken) =>
        {
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
            return CredentialSender.SendAsync(connection, request, cancellationToken);
        });
        if (options.TokenStore is not null && credential.CacheKey is { } key) _key = options.BaseAddress!.AbsoluteUri + "|" + key;
    }

    private TimeProvider Clock => _options.TimeProvider;

    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        HeldToken? held = _held;
        return held is not null && !held.IsEnding(Clock) ? new ValueTask<AccessToken>(held.Token) : new ValueTask<AccessToken>(WaitAsync(cancellationToken));
    }

    /// <summary>The server refused a token: it is forgotten, unless another has taken its place.</summary>
    public async Task RefusedAsync(AccessToken token, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_held is null || _held.Token.Value != token.Value) return;

            Events.TokenRefused(_log);
            _refused = token.Value;
            _held = null;
        }

        if (_key is null) return;

        try
        {
            await _options.TokenStore!.RemoveAsync(_key, token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The store is a convenience; without it there is a login.
            Events.TokenStoreFailed(_log, exception.GetType().Name);
        }
    }

    public async Task LogoutAsync()
    {
        // A session in a store belongs to others as well.
        AccessToken? token = _held?.Token;
        if (token is null || _key is not null) return;

        try
        {
            using var deadline = new Deadline(Clock, TimeSpan.FromSeconds(10), CancellationToken.None);
            await _credential.LogoutAsync(token, _context, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or OfficeGestException)
        {
            // The session then ends when the server likes.
        }

        _held = null;
    }

    public void Dispose() => _disposed.Cancel();

    private async Task<AccessToken> WaitAsync(CancellationToken cancellationToken)
    {
        Task<AccessToken> login;
        lock (_gate)
        {
            HeldToken? held = _held;
            if (held is not null && !held.IsEnding(Clock)) return held.Token;

            // Nobody's cancellation ends a login that others wait for.
            login = _login ??= Task.Run(() => LoginAsync(_disposed.Token));
        }

        return await Wait.ForAsync(login, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AccessToken> LoginAsync(CancellationToken cancellationToken)
    {
        try
        {
            _backoff.ThrowIfTooEarly();
            AccessToken token = await StoredAsync(cancellationToken).ConfigureAwait(false)
                ?? await _retry.ExecuteAsync(static async (session, c) => await session.NewAsync(c).ConfigureAwait(false), this, cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                _held = new HeldToken(token, Clock);
                _login = null;
            }

            return token;
        }
        catch
        {
            lock (_gate) _login = null;
            throw;
        }
    }

    private async Task<AccessToken> NewAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Clock, _options.AttemptTimeout, cancellationToken);
        AccessToken token;
        try
        {
            token = await _credential.GetTokenAsync(_context, deadline.Token).ConfigureAwait(false);
            _backoff.Succeeded();
            Events.LoggedIn(_log, token.ExpiresAt);
            Telemetry.LoggedIn(true);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw new OfficeGestTimeoutException("The login got no answer in time.", exception) { Timeout = _options.AttemptTimeout };
        }
        catch (Exception exception) when (exception is OfficeGestException)
        {
            _backoff.Failed((OfficeGestException)exception);
            Events.LoginFailed(_log, exception.GetType().Name);
            Telemetry.LoggedIn(false);
            throw;
        }

        if (_key is not null) await StoreAsync(token, cancellationToken).ConfigureAwait(false);
        return token;
    }

    private async Task<AccessToken?> StoredAsync(CancellationToken cancellationToken)
    {
        if (_key is null) return null;

        try
        {
            AccessToken? token = await _options.TokenStore!.GetAsync(_key, cancellationToken).ConfigureAwait(false);
            return token is null || token.Value == _refused || (token.ExpiresAt is { } end && end <= Clock.GetUtcNow()) ? null : token;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Events.TokenStoreFailed(_log, exception.GetType().Name);
            return null;
        }
    }

    private async Task StoreAsync(AccessToken token, CancellationToken cancellationToken)
    {
        try
        {
            await _options.TokenStore!.SetAsync(_key!, token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // As above: the next process logs in itself.
            Events.TokenStoreFailed(_log, exception.GetType().Name);
        }
    }
}
