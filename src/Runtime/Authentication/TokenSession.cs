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
    private readonly SharedToken? _shared;
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
            return CredentialSender.SendAsync(connection, request, options.MaxResponseBytes, cancellationToken);
        });
        if (options.TokenStore is { } store && credential.CacheKey is { } key) _shared = new SharedToken(store, options.BaseAddress!.AbsoluteUri + "|" + key, Clock, log);
    }

    private TimeProvider Clock => _options.TimeProvider;

    /// <summary>Whether a client with these options is the same caller at the same installation, and goes on with this session.</summary>
    public bool Serves(OfficeGestClientOptions options) =>
        options.BaseAddress == _options.BaseAddress && ReferenceEquals(options.Credential, _credential) && ReferenceEquals(options.TokenStore, _options.TokenStore);

    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        if (_held is not { } held || held.HasEnded(Clock)) return new ValueTask<AccessToken>(WaitAsync(cancellationToken));

        if (held.IsEnding(Clock)) RenewAhead();
        return new ValueTask<AccessToken>(held.Token);
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

        if (_shared is not null) await _shared.RemoveAsync(token, cancellationToken).ConfigureAwait(false);
    }

    public async Task LogoutAsync()
    {
        // A session in a store belongs to others as well.
        AccessToken? token = _held?.Token;
        if (token is null || _shared is not null) return;

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
            if (_held is { } held && !held.HasEnded(Clock)) return held.Token;

            login = Start();
        }

        return await Wait.ForAsync(login, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whoever comes while a token nears its end goes on with it; the next one is got meanwhile, and its failure is nobody's.</summary>
    private void RenewAhead()
    {
        lock (_gate)
        {
            if (_login is not null || _held is not { } held || !held.IsEnding(Clock)) return;

            _ = Start().ContinueWith(
                static login => login.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    // Nobody's cancellation ends a login that others wait for.
    private Task<AccessToken> Start() => _login ??= Task.Run(() => LoginAsync(_disposed.Token));

    private async Task<AccessToken> LoginAsync(CancellationToken cancellationToken)
    {
        try
        {
            _backoff.ThrowIfTooEarly();
            AccessToken token = await SharedAsync(cancellationToken).ConfigureAwait(false)
                ?? await RetriedAsync(cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                _held = new HeldToken(token, Clock);
                _login = null;
            }

            return token;
        }
        catch
        {
            lock (_gate)
            {
                _held = _held?.Postponed(Clock);
                _login = null;
            }

            throw;
        }
    }

    private Task<AccessToken?> SharedAsync(CancellationToken cancellationToken) =>
        _shared?.GetAsync(token => token.Value == _refused || token.Value == _held?.Token.Value, cancellationToken) ?? Task.FromResult<AccessToken?>(null);

    private async Task<AccessToken> RetriedAsync(CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            return await _retry.ExecuteAsync(static (c, session) => session.NewAsync(c.CancellationToken), context, this).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<AccessToken> NewAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Clock, _options.AttemptTimeout, cancellationToken);
        AccessToken token;
        try
        {
            token = await _credential.GetTokenAsync(_context, deadline.Token).ConfigureAwait(false);
            _backoff.Succeeded();
            if (token.ExpiresAt is { } end) Events.LoggedInUntil(_log, end);
            else Events.LoggedIn(_log);
            Telemetry.LoggedIn(true);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            Failed(exception);
            throw new OfficeGestTimeoutException("The login got no answer in time.", new CallFacts(Login.Operation), exception) { Timeout = _options.AttemptTimeout };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception);
            throw;
        }

        if (_shared is not null) await _shared.SetAsync(token, cancellationToken).ConfigureAwait(false);
        return token;
    }

    private void Failed(Exception exception)
    {
        if (exception is OfficeGestException known) _backoff.Failed(known);
        Events.LoginFailed(_log, exception.GetType().Name);
        Telemetry.LoggedIn(false);
    }
}
