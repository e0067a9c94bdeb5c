using OfficeGest.Http;
using OfficeGest.Responses;

namespace OfficeGest.Pipeline;

/// <summary>Sends one request, and throws a typed exception for broken connections, responses over the size limit and handlers that follow redirects.</summary>
internal sealed class HttpStep(OfficeGestClientOptions options, Connection connection, string userAgent) : IStep
{
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        connection.Remember(call.Token);
        using HttpRequestMessage message = RequestMessage.Create(call, userAgent);
        var dispatch = new Dispatch(message);
        call.Sent++;
        try
        {
            HttpResponseMessage response = await connection.SendAsync(message, call.Streams, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            if (dispatch.Elsewhere(response) is { } elsewhere)
            {
                using (response) throw Failures.Followed(Failures.Name(call.Operation), CallFacts.Unknown(call.Operation) with { StatusCode = response.StatusCode }, elsewhere);
            }

            if (response.IsSuccessStatusCode || !call.CallerToken.IsCancellationRequested) return response;

            response.Dispose();
            throw new OperationCanceledException(call.CallerToken);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && !call.CallerToken.IsCancellationRequested)
        {
            throw Failures.ForeignTimeout(Failures.Name(call.Operation), CallFacts.Unknown(call.Operation), options.HttpClient, exception);
        }
        catch (ResponseTooLargeException)
        {
            throw Failures.TooLarge(call.Operation, options.MaxResponseBytes);
        }
        catch (Exception exception) when (TransportFault.IsOne(exception))
        {
            throw Failures.Transport(call.Operation, call.Address, dispatch, exception);
        }
    }
}
