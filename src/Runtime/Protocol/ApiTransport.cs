using System.ComponentModel;
using System.Net;
using OfficeGest.Calls;
using OfficeGest.Http;
using OfficeGest.Pipeline;
using OfficeGest.Responses;

namespace OfficeGest.Protocol;

/// <summary>Sends the requests of a client. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IAsyncDisposable, IDisposable
{
    private volatile ClientPipeline _pipeline;

    private ApiTransport(ClientPipeline pipeline) => _pipeline = pipeline;

    /// <summary>The differences between the API and the spec that were found so far.</summary>
    public DriftMonitor Drift => _pipeline.Drift;

    /// <summary>The most recent quota reported by the server.</summary>
    public ThrottleState Throttle => _pipeline.Throttle.State;

    /// <summary>Creates a transport. The options are read only once.</summary>
    /// <param name="options">The options.</param>
    /// <param name="login">Describes how a <see cref="PasswordCredential"/> logs in; null for the login of API v2.</param>
    /// <param name="security">Which credentials the spec takes; null for a token.</param>
    /// <exception cref="ArgumentException">An option is missing or unsafe, or the credential is none that the spec takes; the message says which and why.</exception>
    public static ApiTransport Create(OfficeGestClientOptions options, ApiLogin? login = null, ApiSecurity? security = null) =>
        new(ClientPipeline.Create(options ?? throw new ArgumentNullException(nameof(options)), login, security));

    /// <summary>
    /// Applies other options to new calls. Recorded drift, the quota and the session are kept; the session ends if the address, the credential or
    /// the token store changes.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// An option is missing or unsafe, or the handler, the HTTP client or the clock differs. The client then keeps its current options.
    /// </exception>
    public void Reconfigure(OfficeGestClientOptions options) => _pipeline = _pipeline.With(options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>Creates the innermost handler of a chain: without redirects and cookies, with decompression.</summary>
    public static HttpMessageHandler CreateHandler() => Connection.OwnHandler();

    /// <summary>Checks that a handler and its inner handlers neither follow redirects nor repeat requests.</summary>
    /// <exception cref="ArgumentException">One of them does that.</exception>
    public static void CheckHandler(HttpMessageHandler handler) =>
        HandlerChecks.Check(handler ?? throw new ArgumentNullException(nameof(handler)), "The handler chain");

    /// <summary>
    /// Logs in if there is no token. Otherwise sends no request, so that health checks do not use up the
    /// quota.
    /// </summary>
    /// <exception cref="OfficeGestException">The server could not be reached, or rejected the login.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) => _pipeline.CheckAsync(cancellationToken);

    /// <summary>Sends a request and ignores the payload of the response, if any.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _pipeline.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        PayloadReader.CheckIgnored(Received(response, request, cancellationToken));
    }

    /// <summary>Sends a request and reads the payload of the response.</summary>
    public async Task<T> SendAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _pipeline.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        ReceivedResponse received = Received(response, request, cancellationToken);
        return PayloadReader.TryRead(received, read, out T? value) && value is not null ? value : throw received.Unreadable("it has no payload");
    }

    /// <summary>Sends a request and reads the payload; returns the default value for a 204, an empty body or a null.</summary>
    public async Task<T?> SendOrDefaultAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _pipeline.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        return PayloadReader.TryRead(Received(response, request, cancellationToken), read, out T? value) ? value : default;
    }

    /// <summary>Sends a request and reads a list with its figures. For writes, which an enumeration must not repeat.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="check">Finds filters that the server ignored.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <typeparam name="T">The item.</typeparam>
    public async Task<Page<T>> SendForPageAsync<T>(ApiRequest request, JsonRead<T> read, RowCheck<T>? check, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _pipeline.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        ReceivedResponse received = Received(response, request, cancellationToken);
        PageContent<T> content = PageReader.Read(received, read, check);
        received.Recorder.ThrowIfAny(!request.Operation.IsSafe);
        return new Page<T>(content.Items, _pipeline.Reading.WithoutKeys(content.Meta), null, content.Unreadable, new ResponseInfo(response));
    }

    /// <summary>Sends a request and returns the response as text.</summary>
    public async Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _pipeline.SendAsync(new Call(request), cancellationToken).ConfigureAwait(false);
        return Received(response, request, cancellationToken).Text();
    }

    /// <summary>Sends a request and returns the response as a stream while it arrives.</summary>
    public async Task<ApiStream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        ClientPipeline pipeline = _pipeline;
        var call = new Call(request) { Streams = true };
        HttpResponseMessage response = await pipeline.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NoContent) return new ApiStream(Stream.Null, response);

#if NET
        Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        Stream content = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        return new ApiStream(new LiveStream(content, call.Operation, pipeline.Options), response);
    }

    /// <summary>Creates a list that is fetched when it is enumerated.</summary>
    /// <param name="request">Creates the request; called once for each page.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="check">Finds filters that the server ignored.</param>
    /// <param name="cancellationToken">A token to cancel every enumeration.</param>
    /// <typeparam name="T">The item.</typeparam>
    public AsyncPageable<T> List<T>(Func<ApiRequest> request, JsonRead<T> read, RowCheck<T>? check = null, CancellationToken cancellationToken = default) =>
        new ServerPages<T>(() => _pipeline, request, read, check, cancellationToken);

    /// <summary>Reads server-sent events with JSON until the end or <c>[DONE]</c>.</summary>
    public IAsyncEnumerable<T> StreamEvents<T>(Func<ApiRequest> request, JsonRead<T> read, CancellationToken cancellationToken) =>
        StreamedItems.Events(_pipeline, request, read, cancellationToken);

    /// <summary>Reads JSON lines.</summary>
    public IAsyncEnumerable<T> StreamLines<T>(Func<ApiRequest> request, JsonRead<T> read, CancellationToken cancellationToken) =>
        StreamedItems.Lines(_pipeline, request, read, cancellationToken);

    /// <summary>Logs out if the options say so, and closes the connections.</summary>
    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    /// <summary>Closes the connections without logging out.</summary>
    public void Dispose() => _pipeline.Dispose();

    private ReceivedResponse Received(HttpResponseMessage response, ApiRequest request, CancellationToken cancellationToken) =>
        new(response, request.Operation, new DriftRecorder(_pipeline.Drift, request.Operation), _pipeline.Reading, cancellationToken);
}
