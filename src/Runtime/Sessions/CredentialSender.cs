using OfficeGest.Http;
using OfficeGest.Protocol;
using OfficeGest.Responses;

namespace OfficeGest.Sessions;

/// <summary>Sends the requests of credentials: redirects are not followed, and nothing is sent twice.</summary>
internal static class CredentialSender
{
    public static async Task<HttpResponseMessage> SendAsync(Connection connection, ApiOperation login, HttpRequestMessage request, int maximumBytes, CancellationToken cancellationToken)
    {
        Uri sent = request.RequestUri!;
        string name = request.Method.Method + " " + sent.AbsolutePath;
        var dispatch = new Dispatch(request);
        HttpResponseMessage response;
        try
        {
            response = await connection.SendAsync(request, false, maximumBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFault.IsOne(exception) || exception is InvalidOperationException and not ObjectDisposedException)
        {
            if (dispatch.Elsewhere() is { } address) throw Failures.Followed(name, new CallFacts(login), address, exception);
            if (dispatch.WasRepeated) throw Failures.Repeated(name, new CallFacts(login), exception);

            if (exception is InvalidDataException or InvalidOperationException)
                throw new OfficeGestResponseException($"The response to {name} cannot be decompressed.", new CallFacts(login), exception);

            throw new OfficeGestConnectionException($"{name} failed: {exception.Message}", new CallFacts(login), exception)
            {
                NothingWasSent = TransportFault.NothingWasSent(exception, dispatch),
            };
        }
        catch (ResponseTooLargeException)
        {
            throw new OfficeGestResponseException($"The response to {name} is too large.", new CallFacts(login));
        }

        if (dispatch.Elsewhere(response) is { } elsewhere)
        {
            using (response) throw Failures.Followed(name, new CallFacts(login) { StatusCode = response.StatusCode }, elsewhere);
        }

        if (!Redirects.IsRedirect(response)) return response;

        Uri? target = Redirects.Target(response, sent);
        var facts = new CallFacts(login) { StatusCode = response.StatusCode };
        var redirect = new OfficeGestRedirectException(Redirects.Message(name, response, target), facts)
        {
            Location = target,
        };
        response.Dispose();
        throw redirect;
    }
}
