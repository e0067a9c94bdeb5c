using OfficeGest.Http;
using OfficeGest.Responses;

namespace OfficeGest.Pipeline;

/// <summary>Returns successes, and throws the typed exception for every other response.</summary>
internal sealed class OutcomeStep(OfficeGestClientOptions options, Connection connection, DriftMonitor drift, IStep next) : IStep
{
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await next.SendAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            call.Options?.OnResponse?.Invoke(new ResponseInfo(response));
            if (Redirects.IsRedirect(response)) throw Failures.Redirect(call.Operation, call.Address, response);
            if (response.IsSuccessStatusCode)
            {
                CallDrift.ReportSuccess(drift, call.Operation, response.StatusCode);
                return response;
            }

            byte[] body = await connection.BufferErrorAsync(response, cancellationToken).ConfigureAwait(false);
            OfficeGestException error = ErrorReader.Read(call.Operation, response, body, options.TimeProvider, connection.Secrets);
            if (!call.IsGuess) CallDrift.ReportError(drift, call.Operation, error);
            throw error;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
