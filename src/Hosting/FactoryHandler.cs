using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>
/// Gets the handler from the factory at each request, so that a client that lives as long as the application uses the factory's handler rotation.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    private volatile HttpMessageHandler? _checked;

    /// <summary>Returns the factory's current handler.</summary>
    /// <exception cref="ArgumentException">The handler or an inner handler follows redirects or repeats requests.</exception>
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
        // The factory owns the handler; the invoker only calls it.
        using var invoker = new HttpMessageInvoker(Current(), disposeHandler: false);
        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
