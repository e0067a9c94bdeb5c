using System.Net;
using System.Text;
using Acme.Odd;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>A client of <c>specs/odd.yaml</c> whose every request has the same answer.</summary>
internal static class OddServer
{
    public static OddClient Answering(string json, Action<OfficeGestClientOptions>? configure = null)
    {
        var options = new OfficeGestClientOptions
        {
            BaseAddress = new Uri("http://127.0.0.1/api/v2/"),
            Credential = new TokenCredential("token-de-exemplo"),
            Handler = new Handler(json),
        };
        configure?.Invoke(options);
        return new OddClient(options);
    }

    private sealed class Handler(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
