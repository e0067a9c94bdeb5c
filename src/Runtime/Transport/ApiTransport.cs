using System.ComponentModel;
using System.Net;
using System.Net.Http;
using OfficeGest.Json;

namespace OfficeGest.Transport;

/// <summary>Sends the requests of a client. Safe to use from any thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IAsyncDisposable, IDisposable
{
    private volatile CallRunner _runner;

    private ApiTransport(CallRunner runner) => _runner = runner;

    /// <summary>What was seen of the API so far that is not as the spec says.</summary>
    public DriftMonitor Drift => _runner.Drift;

    /// <summary>What the server last said about the quota.</summary>
    public ThrottleState Throttle => _runner.Throttle.State;

    internal CallRunner Runner => _runner;

    /// <summary>Creates a transport; the options are read now and not again.</summary>
    /// <exception cref="ArgumentException">An option is missing or unsafe; the message says which and why.</exception>
    public static ApiTransport Create(OfficeGestClientOptions options) => new(CallRunner.Create(options ?? throw new ArgumentNullException(nameof(options))));

    /// <summary>
    /// Takes other options for the calls that begin from now on; those under way end as they began. What was seen of drift and quota stays, and
    /// the session too, unless the address, the credential or the token store is another one.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// An option is missing or unsafe, or one that cannot change does: the handler, the HTTP client, the clock. The client goes on as before.
    /// </exception>
    public void Reconfigure(OfficeGestClientOptions options) => _runner = _runner.With(options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>A handler for the bottom of one's own chain: no redirects, no cookies, decompression on.</summary>
    public static HttpMessageHandler CreateHandler() => Connection.OwnHandler();

    /// <summary>Looks through a handler and those below it for what no client can do with: following redirects, repeating requests.</summary>
    /// <exception cref="ArgumentException">One of them does that.</exception>
    public static void CheckHandler(HttpMessageHandler handler) =>
        HandlerChecks.Check(handler ?? throw new ArgumentNullException(nameof(handler)), "The handler chain");

    /// <summary>
    /// Makes sure that there is a token, logging in if there is none. Costs no request otherwise, so that health checks do not eat the
    /// quota.
    /// </summary>
    /// <exception cref="OfficeGestException">The server could not be reached, or refused.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) => _runner.CheckAsync(cancellationToken);

    /// <summary>Sends a request whose answer has no payload, or none that matters.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _runner.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        PayloadReader.CheckIgnored(new Answer(response, request.Operation, Recorder(request), _runner, cancellationToken));
    }

    /// <summary>Sends a request and reads the payload of the answer.</summary>
    public async Task<T> SendAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _runner.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        var answer = new Answer(response, request.Operation, Recorder(request), _runner, cancellationToken);
        return PayloadReader.TryRead(answer, read, out T? value) && value is not null ? value : throw answer.Unreadable("it has no payload");
    }

    /// <summary>Sends a request and reads the payload; default for a 204, an empty answer or a null.</summary>
    public async Task<T?> SendOrDefaultAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _runner.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        return PayloadReader.TryRead(new Answer(response, request.Operation, Recorder(request), _runner, cancellationToken), read, out T? value) ? value : default;
    }

    /// <summary>Sends a request and returns the answer as text.</summary>
    public async Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _runner.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        return new Answer(response, request.Operation, Recorder(request), _runner, cancellationToken).Text();
    }

    /// <summary>Sends a request and returns the answer while it arrives.</summary>
    public async Task<ApiStream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        CallRunner runner = _runner;
        var call = new Call(request) { Streams = true };
        HttpResponseMessage response = await runner.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NoContent) return new ApiStream(Stream.Null, response);

#if NET
        Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        Stream content = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        return new ApiStream(new LiveStream(content, call, runner.Options), response);
    }

    /// <summary>A list that is fetched when it is enumerated.</summary>
    /// <param name="request">Makes the request; called once for each page.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="check">Finds filters that the server ignored.</param>
    /// <typeparam name="T">The item.</typeparam>
    public AsyncPageable<T> List<T>(Func<ApiRequest> request, JsonRead<T> read, RowCheck<T>? check = null) => new ServerPages<T>(this, request, read, check);

    /// <summary>Server-sent events, each with JSON; a <c>[DONE]</c> ends them.</summary>
    public IAsyncEnumerable<T> StreamEvents<T>(Func<ApiRequest> request, JsonRead<T> read, CancellationToken cancellationToken) =>
        StreamedItems.Events(_runner, request, read, cancellationToken);

    /// <summary>JSON lines.</summary>
    public IAsyncEnumerable<T> StreamLines<T>(Func<ApiRequest> request, JsonRead<T> read, CancellationToken cancellationToken) =>
        StreamedItems.Lines(_runner, request, read, cancellationToken);

    /// <summary>Logs out if asked to, and lets the connections go.</summary>
    public ValueTask DisposeAsync() => _runner.DisposeAsync();

    /// <summary>Lets the connections go, without logging out.</summary>
    public void Dispose() => _runner.Dispose();

    private DriftRecorder Recorder(ApiRequest request) => new(_runner.Drift, request.Operation);
}
