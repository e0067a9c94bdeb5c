using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeGest.Clocks;
using OfficeGest.Http;
using OfficeGest.Pipeline;
using OfficeGest.Privacy;
using OfficeGest.Protocol;
using OfficeGest.Responses;
using OfficeGest.Sessions;

namespace OfficeGest.Calls;

/// <summary>The steps that a call goes through, in their order, and what all calls of a client share.</summary>
internal sealed class ClientPipeline : IDisposable, IAsyncDisposable
{
    private readonly Connection _connection;
    private readonly DeadlineStep _first;
    private readonly TokenSession? _session;
    private readonly ApiLogin _login;
    private readonly ApiSecurity _security;
    private int _disposed;

    private ClientPipeline(OfficeGestClientOptions options, ApiLogin login, ApiSecurity security, ClientPipeline? before)
    {
        Options = options;
        _login = login;
        _security = security;
        _connection = before?._connection ?? Connection.Create(options);
        string userAgent = UserAgent.Of(options.UserAgent);
        ILogger log = options.LoggerFactory?.CreateLogger("OfficeGest.Client") ?? NullLogger.Instance;
        Drift = before?.Drift ?? new DriftMonitor(options.TimeProvider, log);
        Drift.Policy = options.Drift;
        Drift.Secrets = Secrets;
        _disposed = before is null ? 0 : Volatile.Read(ref before._disposed);
        Throttle = before?.Throttle ?? new ThrottleFigures(options.TimeProvider);
        Reading = new ReadingSettings(InstallationClock.From(options.TimeZone), options.MaxJsonDepth, Secrets, Throttle, security.Keys);
        if (before?._session?.Serves(options) == true) _session = before._session;
        else if (options.Credential is { } credential) _session = new TokenSession(credential, options, _connection, userAgent, log, login, security);
        _first = Steps(options, userAgent, log);
    }

    public OfficeGestClientOptions Options { get; }

    /// <summary>How responses are read.</summary>
    public ReadingSettings Reading { get; }

    public DriftMonitor Drift { get; }

    public ThrottleFigures Throttle { get; }

    /// <summary>The secrets that no message may contain.</summary>
    public KnownSecrets Secrets => _connection.Secrets;

    public static ClientPipeline Create(OfficeGestClientOptions given, ApiLogin? login = null, ApiSecurity? security = null) =>
        new(Checked(given, security ??= ApiSecurity.Default), login ?? ApiLogin.Default, security, null);

    /// <summary>Creates a pipeline with other options that shares the connections and the state of this one.</summary>
    public ClientPipeline With(OfficeGestClientOptions given)
    {
        OfficeGestClientOptions options = Checked(given, _security);
        return ReferenceEquals(options.Handler, Options.Handler) && ReferenceEquals(options.HttpClient, Options.HttpClient) && ReferenceEquals(options.TimeProvider, Options.TimeProvider)
            ? new ClientPipeline(options, _login, _security, this)
            : throw new ArgumentException($"{nameof(options.Handler)}, {nameof(options.HttpClient)} and {nameof(options.TimeProvider)} cannot be changed after the client is created.", nameof(given));
    }

    /// <summary>Sends the call with its retries; throws if none succeeds.</summary>
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            ThrowIfDisposed();
            cancellationToken.ThrowIfCancellationRequested();
            CallDrift.ReportDeprecated(Drift, call.Operation);
            call.Address = call.Link is { } link
                ? call.Request.Follow(Options.BaseAddress!, link) ?? throw new ArgumentException($"The continuation of {call.Operation.OperationId} is not an address below the base address.")
                : call.Request.ToAddress(Options.BaseAddress!, call.PageParameter, call.PageValue, call.SizeParameter, call.SizeValue);
            return await _first.SendAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestException exception) when (exception.HideAndPass(Secrets))
        {
            throw;
        }
    }

    /// <summary>Logs in if there is no token.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            ThrowIfDisposed();
            if (_session is not null) await CheckAsync(_session, cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestException exception) when (exception.HideAndPass(Secrets))
        {
            throw;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) _connection.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;

        if (_session is not null && Options.LogoutOnDispose) await _session.LogoutAsync().ConfigureAwait(false);
        _connection.Dispose();
    }

    private async Task CheckAsync(TokenSession session, CancellationToken cancellationToken)
    {
        var end = new CallEnd("The session check", new CallFacts(_login.Operation), NothingWasSent: true, "The check was cancelled.");
        using var deadline = new Deadline(Options.TimeProvider, Options.Timeout, cancellationToken, _connection.Disposed);
        try
        {
            await session.GetAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (end.Explain(exception, deadline, Options.Timeout, Options.HttpClient, _connection, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private static OfficeGestClientOptions Checked(OfficeGestClientOptions given, ApiSecurity security)
    {
        OfficeGestClientOptions options = given.Clone();
        OptionChecks.Check(options);
        CredentialCheck.Check(options.Credential, security);
        options.BaseAddress = OfficeGestAddress.Check(options.BaseAddress, options.AllowInsecureHttp);
        return options;
    }

    // From the innermost step to the outermost: each step passes calls on to the one created before it.
    private DeadlineStep Steps(OfficeGestClientOptions options, string userAgent, ILogger log)
    {
        var http = new HttpStep(options, _connection, userAgent);
        var timeout = new TimeoutStep(options, http);
        var telemetry = new TelemetryStep(options.TimeProvider, timeout);
        var throttle = new ThrottleStep(options, Throttle, Drift, telemetry);
        var credential = new CredentialStep(_session, throttle);
        var retry = new RetryStep(options, log, credential);
        var outcome = new OutcomeStep(options, _connection, Drift, retry);
        return new DeadlineStep(options, _connection, outcome);
    }

    private void ThrowIfDisposed()
    {
        if (Volatile.Read(ref _disposed) != 0) throw new ObjectDisposedException("The OfficeGest client");
    }
}
