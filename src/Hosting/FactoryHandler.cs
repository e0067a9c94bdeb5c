using System.Net.Http;

namespace OfficeGest.Hosting;

/// <summary>
/// Asks the factory for its handler at each request, so that a client that lives as long as the application follows the factory's rotation.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The factory owns the handler; the invoker is only the door to it.
        using var invoker = new HttpMessageInvoker(factory.CreateHandler(name), disposeHandler: false);
        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
