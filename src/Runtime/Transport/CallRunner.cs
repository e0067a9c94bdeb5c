using System.Net;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeGest.Json;
using Polly;
using Polly.CircuitBreaker;

namespace OfficeGest.Transport;

/// <summary>Runs a call: the time for all of it, the tries, the token.</summary>
internal sealed class CallRunner : IDisposable, IAsyncDisposable
{
    private const string InDoubt = "The call was cancelled when its request was out already; the server may have carried it out.";

    private readonly Connection _connection;
    private readonly Sender _sender;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly TokenSession? _session;
    private int _disposed;

    private CallRunner(OfficeGestClientOptions options, CallRunner? before)
    {
        Options = options;
        Dates = DateCoercions.Of(options.TimeZone);
        _connection = before?._connection ?? Connection.Create(options);
        string userAgent = UserAgent.Of(options.UserAgent);
        ILogger log = options.LoggerFactory?.CreateLogger("OfficeGest.Client") ?? NullLogger.Instance;
        Drift = before?.Drift ?? new DriftMonitor(options.TimeProvider, log);
        Drift.Policy = options.Drift;
        Drift.Secrets = Secrets;
        _disposed = before is null ? 0 : Volatile.Read(ref before._disposed);
        Throttle = before?.Throttle ?? new ThrottleFigures(options.TimeProvider);
        _sender = new Sender(options, _connection, userAgent, Throttle);
        _pipeline = options.ResiliencePipeline ?? RetryPipeline.Create(options, log);
        if (before?._session?.Serves(options) == true) _session = before._session;
        else if (options.Credential is { } credential) _session = new TokenSession(credential, options, _connection, userAgent, log);
    }

    public OfficeGestClientOptions Options { get; }

    public DateCoercions Dates { get; }

    public DriftMonitor Drift { get; }

    public ThrottleFigures Throttle { get; }

    /// <summary>What no message may repeat.</summary>
    public KnownSecrets Secrets => _connection.Secrets;

    public TimeProvider Clock => Options.TimeProvider;

    public static CallRunner Create(OfficeGestClientOptions given) => new(Checked(given), null);

    /// <summary>A runner with other options over the same connections, that remembers what this one has seen.</summary>
    public CallRunner With(OfficeGestClientOptions given)
    {
        OfficeGestClientOptions options = Checked(given);
        return ReferenceEquals(options.Handler, Options.Handler) && ReferenceEquals(options.HttpClient, Options.HttpClient) && ReferenceEquals(options.TimeProvider, Clock)
            ? new CallRunner(options, this)
            : throw new ArgumentException($"{nameof(options.Handler)}, {nameof(options.HttpClient)} and {nameof(options.TimeProvider)} stay the same for the life of a client.", nameof(given));
    }

    /// <summary>Sends until there is a success, and throws for anything else.</summary>
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            return await CompleteAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestException exception) when (Secrets.HideIn(exception))
        {
            throw;
        }
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CheckSessionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestException exception) when (Secrets.HideIn(exception))
        {
            throw;
        }
    }

    private async Task<HttpResponseMessage> CompleteAsync(Call call, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _disposed) != 0) throw new ObjectDisposedException("The OfficeGest client");

        cancellationToken.ThrowIfCancellationRequested();
        CallDrift.TellDeprecated(Drift, call.Operation);
        call.Address = call.Request.ToAddress(Options.BaseAddress!, call.PageParameter, call.PageValue, call.SizeParameter, call.SizeValue);
        call.GivenUp = cancellationToken;
        call.Ends = Due.In(Options.Timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Options.Timeout, Clock);

        using var deadline = new Deadline(Clock, Options.Timeout, cancellationToken, _connection.Disposed);
        try
        {
            HttpResponseMessage response = await RunAsync(call, deadline.Token).ConfigureAwait(false);
            return await SucceedAsync(call, response, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(call.Sent > 0 && !call.Operation.IsSafe ? InDoubt : "The call was cancelled.", exception, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && _connection.IsDisposed)
        {
            throw Failures.Disposed(Failures.Name(call), FactsOf(call), call.Sent == 0, exception);
        }
        catch (BrokenCircuitException exception)
        {
            throw Failures.Open(call, exception);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw Failures.CallTimeout(Failures.Name(call), FactsOf(call), Options.Timeout, exception);
        }
        catch (OperationCanceledException exception)
        {
            throw Failures.ForeignTimeout(Failures.Name(call), FactsOf(call), Options.HttpClient, exception);
        }
    }

    private async Task CheckSessionAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _disposed) != 0) throw new ObjectDisposedException("The OfficeGest client");
        if (_session is null) return;

        const string Name = "The check of the session";
        using var deadline = new Deadline(Clock, Options.Timeout, cancellationToken, _connection.Disposed);
        try
        {
            await _session.GetAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The check was cancelled.", exception, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && _connection.IsDisposed)
        {
            throw Failures.Disposed(Name, new CallFacts(Login.Operation), true, exception);
        }
        catch (OperationCanceledException exception)
        {
            throw deadline.IsOver
                ? Failures.CallTimeout(Name, new CallFacts(Login.Operation), Options.Timeout, exception)
                : Failures.ForeignTimeout(Name, new CallFacts(Login.Operation), Options.HttpClient, exception);
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

    private static CallFacts FactsOf(Call call) => call.Sent > 0 ? CallFacts.Unknown(call.Operation) : new CallFacts(call.Operation);

    private static OfficeGestClientOptions Checked(OfficeGestClientOptions given)
    {
        OfficeGestClientOptions options = given.Clone();
        OptionChecks.Check(options);
        options.BaseAddress = OfficeGestAddress.Check(options.BaseAddress, options.AllowInsecureHttp);
        return options;
    }

    private async Task<HttpResponseMessage> RunAsync(Call call, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation.OperationId, cancellationToken);
        try
        {
            context.Properties.Set(Call.Key, call);
            return await _pipeline.ExecuteAsync(
                static (c, runner) => runner.TryAsync(c.Properties.GetValue(Call.Key, null!), c.CancellationToken), context, this).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> TryAsync(Call call, CancellationToken cancellationToken)
    {
        AccessToken? token = _session is null || call.Operation.Anonymous ? null : await TokenAsync(call, null, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            HttpResponseMessage response = await OnceAsync(call, token, cancellationToken).ConfigureAwait(false);
            if (token is null) return response;
            if (response.StatusCode != HttpStatusCode.Unauthorized)
            {
                _session!.Accepted(call.Operation);
                return response;
            }

            try
            {
                token = await TokenAsync(call, token, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                response.Dispose();
                throw;
            }

            if (token is null) return response;

            response.Dispose();
        }
    }

    private async ValueTask<AccessToken?> TokenAsync(Call call, AccessToken? refused, CancellationToken cancellationToken)
    {
        try
        {
            return refused is null
                ? await _session!.GetAsync(cancellationToken).ConfigureAwait(false)
                : await _session!.ReplaceAsync(refused, call.Refusals ??= new Refusals(), call, cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestException)
        {
            call.LoginFailed = true;
            throw;
        }
    }

    private async Task<HttpResponseMessage> OnceAsync(Call call, AccessToken? token, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await _sender.SendAsync(call, token, cancellationToken).ConfigureAwait(false);
        CallDrift.TellRetryAfter(Drift, call.Operation, response, Clock);
        return response;
    }

    private async Task<HttpResponseMessage> SucceedAsync(Call call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (Redirects.IsRedirect(response)) throw Failures.Redirect(call, response);
            if (response.IsSuccessStatusCode)
            {
                CallDrift.TellSuccess(Drift, call.Operation, response.StatusCode);
                return response;
            }

            byte[] body = await _connection.BufferErrorAsync(response, cancellationToken).ConfigureAwait(false);
            OfficeGestException error = ErrorReader.Read(call.Operation, response, body, Clock, Secrets);
            if (!call.IsGuess) CallDrift.TellError(Drift, call.Operation, error);
            throw error;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
