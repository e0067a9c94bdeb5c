using System.Net;
using System.Net.Http;

namespace OfficeGest.Transport;

/// <summary>Sends one message and buffers the answer, within its limit.</summary>
internal sealed class Connection : IDisposable
{
    private const int MaximumErrorBytes = 64 * 1024;

    private readonly HttpClient _client;
    private readonly bool _owned;
    private readonly CancellationTokenSource _disposed = new();

    private Connection(HttpClient client, bool owned)
    {
        _client = client;
        _owned = owned;
    }

    public bool IsDisposed => _disposed.IsCancellationRequested;

    /// <summary>Ends the calls that are under way when the client is disposed.</summary>
    public CancellationToken Disposed => _disposed.Token;

    public static Connection Create(OfficeGestClientOptions options)
    {
        if (options.HttpClient is { } given) return new Connection(given, false);

        HttpMessageHandler handler = options.Handler ?? OwnHandler();
        var client = new HttpClient(handler, disposeHandler: options.Handler is null) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        return new Connection(client, true);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, bool streams, int maximumBytes, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        try
        {
            if (streams && response.IsSuccessStatusCode) return response;

            bool error = !response.IsSuccessStatusCode;
            await PooledContent.BufferAsync(response, error ? MaximumErrorBytes : maximumBytes, truncate: error, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public static async Task<byte[]> BufferErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // Already buffered, unless a pipeline of the user's has put another answer in its place.
        await PooledContent.BufferAsync(response, MaximumErrorBytes, truncate: true, cancellationToken).ConfigureAwait(false);
        return ((PooledContent)response.Content).Memory.ToArray();
    }

    public void Dispose()
    {
        _disposed.Cancel();
        if (_owned) _client.Dispose();
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
