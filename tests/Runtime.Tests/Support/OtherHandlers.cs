namespace OfficeGest.Runtime.Tests.Support;

/// <summary>Holds another handler in a way that nobody can look into.</summary>
internal sealed class Opaque(HttpMessageHandler inner) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _inner = new(inner);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _inner.SendAsync(request, cancellationToken);
}

/// <summary>Sends what fails again, up to three times.</summary>
internal sealed class Repeating(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (int left = 3; left > 0; left--)
        {
            try
            {
                HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode) return response;
            }
            catch (HttpRequestException)
            {
                // Once more.
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
