using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>
/// Asks the factory for its handler at each request, so that a client that lives as long as the application follows the factory's rotation.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    private volatile HttpMessageHandler? _checked;

    /// <summary>The factory's handler as it is now.</summary>
    /// <exception cref="ArgumentException">It, or one below it, follows redirects or repeats requests.</exception>
    public HttpMessageHandler Current()
    {
        HttpMessageHandler handler = factory.CreateHandler(name);
        if (ReferenceEquals(handler, _checked)) return handler;

        ApiTransport.CheckHandler(handler);
        _checked = handler;
        return handler;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The factory owns the handler; the invoker is only the door to it.
        using var invoker = new HttpMessageInvoker(Current(), disposeHandler: false);
        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
