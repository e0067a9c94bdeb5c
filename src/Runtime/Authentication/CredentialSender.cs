using System.Net.Http;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>Sends what credentials send: never followed elsewhere, never repeated.</summary>
internal static class CredentialSender
{
    public static async Task<HttpResponseMessage> SendAsync(Connection connection, HttpRequestMessage request, int maximumBytes, CancellationToken cancellationToken)
    {
        Uri sent = request.RequestUri!;
        string name = request.Method.Method + " " + sent.AbsolutePath;
        HttpResponseMessage response;
        try
        {
            response = await connection.SendAsync(request, false, maximumBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException))
        {
            throw new OfficeGestResponseException($"The response to {name} cannot be decompressed.", new CallFacts(Login.Operation), exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new OfficeGestConnectionException($"{name} failed: {exception.Message}", new CallFacts(Login.Operation), exception)
            {
                NothingWasSent = TransportFault.NothingWasSent(exception),
            };
        }
        catch (ResponseTooLargeException)
        {
            throw new OfficeGestResponseException($"The response to {name} is too large.", new CallFacts(Login.Operation));
        }

        if (!Redirects.IsRedirect(response, sent)) return response;

        Uri? target = Redirects.Target(response, sent);
        var facts = new CallFacts(Login.Operation) { StatusCode = response.StatusCode };
        var redirect = new OfficeGestRedirectException(Redirects.Message(name, response, target), facts)
        {
            Location = target,
        };
        response.Dispose();
        throw redirect;
    }
}
