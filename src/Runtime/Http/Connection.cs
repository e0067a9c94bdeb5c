using System.Net;
using OfficeGest.Privacy;
using OfficeGest.Responses;

namespace OfficeGest.Http;

/// <summary>Sends one message and buffers the response, within the size limit.</summary>
internal sealed class Connection : IDisposable
{
    private readonly HttpClient _client;
    private readonly TimeProvider _clock;
    private readonly bool _owned;
    private readonly CancellationTokenSource _disposed = new();

    private Connection(HttpClient client, TimeProvider clock, bool owned)
    {
        _client = client;
        _clock = clock;
        _owned = owned;
    }

    public bool IsDisposed => _disposed.IsCancellationRequested;

    /// <summary>Cancelled when the client is disposed, to end the running calls.</summary>
    public CancellationToken Disposed => _disposed.Token;

    /// <summary>The secrets that were sent. No message may contain them.</summary>
    public KnownSecrets Secrets { get; } = new();

    public static Connection Create(OfficeGestClientOptions options)
    {
        if (options.HttpClient is { } given) return new Connection(given, options.TimeProvider, false);

        HttpMessageHandler handler = options.Handler ?? OwnHandler();
        var client = new HttpClient(handler, disposeHandler: options.Handler is null) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        return new Connection(client, options.TimeProvider, true);
    }

    /// <summary>
    /// Sends a message. A success is returned with its whole body, or before its body if it streams; a failure with as much of its body as arrives,
    /// also when the token is cancelled meanwhile.
    /// </summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, bool streams, int maximumBytes, CancellationToken cancellationToken)
    {
        Remember(message);
        HttpResponseMessage? response = null;
        try
        {
            response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) await PooledContent.BufferFailureAsync(response, _clock, cancellationToken).ConfigureAwait(false);
            else if (!streams) await BufferSuccessAsync(message, response, maximumBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            Exception safe = SafeException.Of(exception, Secrets);
            if (!ReferenceEquals(safe, exception)) throw safe;

            throw;
        }
    }

    public async Task<byte[]> BufferErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // Already buffered, unless the user's pipeline has replaced the response.
        await PooledContent.BufferFailureAsync(response, _clock, cancellationToken).ConfigureAwait(false);
        return ((PooledContent)response.Content).Memory.ToArray();
    }

    public void Dispose()
    {
        _disposed.Cancel();
        if (_owned) _client.Dispose();
    }

    /// <summary>Remembers a secret that a request carries elsewhere than in its <c>Authorization</c> header, and a password in that.</summary>
    public void Remember(AccessToken? token)
    {
        if (token?.Place is not null) Secrets.Add(token.Value);
        else if (token?.Scheme == BasicToken.Scheme) Secrets.Add(BasicToken.PasswordOf(token.Value));
    }

    private void Remember(HttpRequestMessage message)
    {
        Secrets.Add(message.Headers.Authorization?.Parameter);
        HttpContent? sent = message.Content is OnceContent once ? once.Inner : message.Content;
        if (sent is not SecretContent content) return;

        foreach (string secret in content.Secrets) Secrets.Add(secret);
    }

    private static async Task BufferSuccessAsync(HttpRequestMessage message, HttpResponseMessage response, int maximumBytes, CancellationToken cancellationToken)
    {
        bool mayBeCut = CutJson.IsPossible(message, response);
        await PooledContent.BufferAsync(response, maximumBytes, cancellationToken).ConfigureAwait(false);
        if (mayBeCut && CutJson.BreaksOff(message, response)) throw new IOException("The response ended before its JSON did.");
    }

#if NET
    public static SocketsHttpHandler OwnHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(15),
        };
#else
    public static HttpClientHandler OwnHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
#endif
}
