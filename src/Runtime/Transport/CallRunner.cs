using System.Net;
using System.Net.Http;
using Polly;

namespace OfficeGest.Transport;

/// <summary>Runs a call: the time for all of it, the tries, the token.</summary>
internal sealed class CallRunner : IDisposable, IAsyncDisposable
{
    private readonly Connection _connection;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly TokenSession? _session;
    private readonly string _userAgent;
    private int _disposed;

    private CallRunner(OfficeGestClientOptions options, Connection connection)
    {
        Options = options;
        _connection = connection;
        _userAgent = UserAgent.Of(options.UserAgent);
        Drift = new DriftMonitor(options.Drift, options.TimeProvider);
        _pipeline = options.ResiliencePipeline ?? RetryPipeline.Create(options, Drift);
        if (options.Credential is { } credential) _session = new TokenSession(credential, options, connection, _userAgent);
    }

    public OfficeGestClientOptions Options { get; }

    public DriftMonitor Drift { get; }

    public TimeProvider Clock => Options.TimeProvider;

    public static CallRunner Create(OfficeGestClientOptions given)
    {
        OfficeGestClientOptions options = given.Clone();
        OptionChecks.Check(options);
        options.BaseAddress = OfficeGestAddress.Check(options.BaseAddress, options.AllowInsecureHttp);
        return new CallRunner(options, Connection.Create(options));
    }

    /// <summary>Sends until there is a success, and throws for anything else.</summary>
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _disposed) != 0) throw new ObjectDisposedException("The OfficeGest client");

        cancellationToken.ThrowIfCancellationRequested();
        call.Address = call.Request.ToAddress(Options.BaseAddress!, call.PageParameter, call.PageValue, call.SizeParameter, call.SizeValue);
        call.EndsAt = Options.Timeout == System.Threading.Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : Clock.GetUtcNow() + Options.Timeout;
        if (call.Operation.Deprecated) new DriftRecorder(Drift, call.Operation).Record(DriftKind.DeprecatedOperation, "$", null);

        using var deadline = new Deadline(Clock, Options.Timeout, cancellationToken);
        try
        {
            HttpResponseMessage response = await RunAsync(call, deadline.Token).ConfigureAwait(false);
            return await SucceedAsync(call, response, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw Failures.CallTimeout(call, Options.Timeout, exception);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;

        _session?.Dispose();
        _connection.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;

        if (_session is not null)
        {
            if (Options.LogoutOnDispose) await _session.LogoutAsync().ConfigureAwait(false);
            _session.Dispose();
        }

        _connection.Dispose();
    }

    private async Task<HttpResponseMessage> RunAsync(Call call, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation.OperationId, cancellationToken);
        try
        {
            context.Properties.Set(Call.Key, call);
            return await _pipeline.ExecuteAsync(
                static (c, state) => state.Runner.TryAsync(state.Call, c.CancellationToken), context, (Runner: this, Call: call)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> TryAsync(Call call, CancellationToken cancellationToken)
    {
        AccessToken? token = _session is null || call.Operation.Anonymous ? null : await _session.GetAsync(cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await SendOnceAsync(call, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || token is null || call.Replayed) return response;

        await _session!.RefusedAsync(token, cancellationToken).ConfigureAwait(false);
        if (!call.CanRepeatBody) return response;

        call.Replayed = true;
        AccessToken renewed;
        try
        {
            renewed = await _session.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (renewed.Value == token.Value) return response;

        response.Dispose();
        return await SendOnceAsync(call, renewed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Call call, AccessToken? token, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Clock, Options.AttemptTimeout, cancellationToken);
        try
        {
            using HttpRequestMessage message = call.ToMessage(token, _userAgent);
            call.Sent++;
            return await _connection.SendAsync(message, call.Streams, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException exception)
        {
            throw Failures.AttemptTimeout(call, Options.AttemptTimeout, exception);
        }
        catch (ResponseTooLargeException)
        {
            throw Failures.TooLarge(call, Options.MaxResponseBytes);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw Failures.Transport(call, exception);
        }
    }

    private async Task<HttpResponseMessage> SucceedAsync(Call call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (Redirects.IsRedirect(response, call.Address)) throw Failures.Redirect(call, response);
            if (response.IsSuccessStatusCode) return response;

            byte[] body = await Connection.BufferErrorAsync(response, cancellationToken).ConfigureAwait(false);
            OfficeGestException error = ErrorReader.Read(call.Operation, response, body, Clock);
            TellDrift(call, error);
            throw error;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void TellDrift(Call call, OfficeGestException error)
    {
        var recorder = new DriftRecorder(Drift, call.Operation);
        string status = ((int)error.StatusCode!).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (error is OfficeGestNotFoundException { IsRouteMissing: true } || status is "405" or "410") recorder.Record(DriftKind.RouteGone, "$", status);
        else if (error.GetType() == typeof(OfficeGestException)) recorder.Record(DriftKind.UnexpectedStatus, "$", status);
    }
}
