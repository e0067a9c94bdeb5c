using Microsoft.Extensions.Logging;
using OfficeGest.Clocks;
using OfficeGest.Http;
using OfficeGest.Protocol;
using OfficeGest.Telemetry;

namespace OfficeGest.Sessions;

/// <summary>
/// Manages the token of a client: logs in once for all callers, renews the token before a known expiry, and backs off after rejections.
/// </summary>
internal sealed class TokenSession
{
    private const int Remembered = 16;

    private readonly object _gate = new();
    private readonly OfficeGestCredential _credential;
    private readonly CredentialContext _context;
    private readonly OfficeGestClientOptions _options;
    private readonly CancellationToken _disposed;
    private readonly SharedToken? _shared;
    private readonly LoginRunner _logins;
    private readonly RefusingRoutes _routes;
    private readonly Queue<string> _refused = new();
    private readonly ILogger _log;

    private volatile HeldToken? _held;
    private Task<HeldToken>? _next;

    public TokenSession(OfficeGestCredential credential, OfficeGestClientOptions options, Connection connection, string userAgent, ILogger log, ApiLogin? login = null, ApiSecurity? security = null)
    {
        ApiLogin called = login ?? ApiLogin.Default;
        _credential = credential;
        _options = options;
        _disposed = connection.Disposed;
        _log = log;
        _routes = new RefusingRoutes(Clock);
        _context = new CredentialContext(options.BaseAddress!, options.TimeProvider, (request, cancellationToken) =>
        {
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
            return CredentialSender.SendAsync(connection, called.Operation, request, options.MaxResponseBytes, cancellationToken);
        })
        {
            Login = called,
            Security = security ?? ApiSecurity.Default,
        };
        _logins = new LoginRunner(credential, _context, options, log);
        // A password that goes out as it is belongs in no store.
        bool isPassword = _context.Security.Basic && credential is PasswordCredential;
        if (!isPassword && options.TokenStore is { } store && credential.CacheKey is { } key) _shared = new SharedToken(store, options.BaseAddress!.AbsoluteUri + "|" + key, Clock, log);
    }

    private TimeProvider Clock => _options.TimeProvider;

    /// <summary>Returns whether options with the same caller and installation can continue to use this session.</summary>
    public bool Serves(OfficeGestClientOptions options) =>
        options.BaseAddress == _options.BaseAddress && ReferenceEquals(options.Credential, _credential) && ReferenceEquals(options.TokenStore, _options.TokenStore);

    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        if (_held is not { } held || held.HasEnded(Clock)) return new ValueTask<AccessToken>(FirstAsync(cancellationToken));

        if (held.IsEnding(Clock)) RenewAhead();
        return new ValueTask<AccessToken>(held.Token);
    }

    /// <summary>Returns the token to try after a 401: one that another caller or process has obtained meanwhile, or a new one from a login.</summary>
    /// <returns>Null if the call fails with the 401.</returns>
    public async Task<AccessToken?> ReplaceAsync(AccessToken refused, Refusals refusals, ApiOperation operation, bool canRepeat, CancellationToken cancellationToken)
    {
        refusals.Add(refused);
        if (refusals.TriesNew || !canRepeat) _routes.Add(operation, refused);
        if (refusals.IsOver) return null;

        HeldToken? next = Untried(refusals);
        if (next is null)
        {
            if (!MayLogIn(refusals, operation)) return null;

            await ForgetAsync(refused, cancellationToken).ConfigureAwait(false);
            if (canRepeat) next = await NextAsync(refusals.IsLast && !refusals.LoggedIn, cancellationToken).ConfigureAwait(false);
        }

        if (next is null || !canRepeat || refusals.Holds(next.Token)) return null;

        refusals.Tries(next);
        return next.Token;
    }

    /// <summary>Records that the route accepted the token, whatever its response.</summary>
    public void Accepted(ApiOperation operation) => _routes.Clear(operation);

    public async Task LogoutAsync()
    {
        // Other processes share a session in a store.
        AccessToken? token = _held?.Token;
        if (token is null || _shared is not null) return;

        try
        {
            using var deadline = new Deadline(Clock, TimeSpan.FromSeconds(10), CancellationToken.None);
            await _credential.LogoutAsync(token, _context, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // A failed logout is ignored: the session then expires on the server.
        }

        _held = null;
    }

    // If a new token is rejected, another process may have replaced it, which requires a store; without a store another login would not help.
    private bool MayLogIn(Refusals refusals, ApiOperation operation) => (!refusals.LoggedIn || _shared is not null) && _routes.MayLogIn(operation);

    private HeldToken? Untried(Refusals refusals) => _held is { } held && !held.HasEnded(Clock) && !refusals.Holds(held.Token) ? held : null;

    /// <summary>Forgets a token that the server rejected, unless another one has replaced it.</summary>
    private async Task ForgetAsync(AccessToken token, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_held is null || _held.Token.Value != token.Value) return;

            Events.TokenRefused(_log);
            if (_refused.Count == Remembered) _refused.Dequeue();
            _refused.Enqueue(token.Value);
            _held = null;
        }

        if (_shared is not null) await _shared.RemoveAsync(token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AccessToken> FirstAsync(CancellationToken cancellationToken) => (await NextAsync(false, cancellationToken).ConfigureAwait(false)).Token;

    private async Task<HeldToken> NextAsync(bool withoutStore, CancellationToken cancellationToken)
    {
        Task<HeldToken> next;
        lock (_gate)
        {
            if (_held is { } held && !held.HasEnded(Clock)) return held;

            next = Start(withoutStore);
        }

        return await Wait.ForAsync(next, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Callers keep using a token that is about to expire while it is refreshed in the background; a failed refresh is not reported to any caller.</summary>
    private void RenewAhead()
    {
        lock (_gate)
        {
            if (_next is null && _held is { } held && held.IsEnding(Clock)) Start(false);
        }
    }

    // A cancelled caller must not end a login that others wait for; if all have cancelled, its failure is not reported.
    private Task<HeldToken> Start(bool withoutStore)
    {
        if (_next is not null) return _next;

        _next = Task.Run(() => AcquireAsync(withoutStore, _disposed));
        Wait.Observe(_next);
        return _next;
    }

    private async Task<HeldToken> AcquireAsync(bool withoutStore, CancellationToken cancellationToken)
    {
        try
        {
            HeldToken next = (withoutStore ? null : await StoredAsync(cancellationToken).ConfigureAwait(false)) ?? await LogInAsync(withoutStore, cancellationToken).ConfigureAwait(false);
            lock (_gate) (_held, _next) = (next, null);
            return next;
        }
        catch
        {
            lock (_gate) (_held, _next) = (_held?.Postponed(Clock), null);
            throw;
        }
    }

    private async Task<HeldToken> LogInAsync(bool withoutStore, CancellationToken cancellationToken)
    {
        if (_shared is null) return new HeldToken(await _logins.RunAsync(cancellationToken).ConfigureAwait(false), Clock);

        _logins.ThrowIfTooEarly();
        IAsyncDisposable? right = await _shared.Lock.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The process that held the lock may have stored its token.
            if (right is not null && !withoutStore && await StoredAsync(cancellationToken).ConfigureAwait(false) is { } stored) return stored;

            AccessToken token = await _logins.RunAsync(cancellationToken).ConfigureAwait(false);
            await _shared.SetAsync(token, cancellationToken).ConfigureAwait(false);
            return new HeldToken(token, Clock);
        }
        finally
        {
            if (right is not null) await _shared.Lock.GiveBackAsync(right).ConfigureAwait(false);
        }
    }

    private async Task<HeldToken?> StoredAsync(CancellationToken cancellationToken) =>
        _shared is not null && await _shared.GetAsync(IsKnown, cancellationToken).ConfigureAwait(false) is { } token ? new HeldToken(token, Clock, isNew: false) : null;

    private bool IsKnown(AccessToken token)
    {
        lock (_gate) return token.Value == _held?.Token.Value || _refused.Contains(token.Value);
    }
}
