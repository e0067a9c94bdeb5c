using System.Net;
using OfficeGest.Sessions;

namespace OfficeGest.Pipeline;

/// <summary>Gives each request its token, and sends it again with another one after a 401. Anonymous operations are passed on unchanged.</summary>
internal sealed class CredentialStep(TokenSession? session, IStep next) : IStep
{
    public Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        if (session is not null && !call.Operation.Anonymous) return SendAsync(session, call, cancellationToken);

        call.Token = null;
        return next.SendAsync(call, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(TokenSession tokens, Call call, CancellationToken cancellationToken)
    {
        call.Token = await TokenAsync(tokens, call, null, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            HttpResponseMessage response = await next.SendAsync(call, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.Unauthorized)
            {
                tokens.Accepted(call.Operation);
                return response;
            }

            try
            {
                call.Token = await TokenAsync(tokens, call, call.Token, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                response.Dispose();
                throw;
            }

            if (call.Token is null) return response;

            response.Dispose();
        }
    }

    private static async ValueTask<AccessToken?> TokenAsync(TokenSession tokens, Call call, AccessToken? rejected, CancellationToken cancellationToken)
    {
        try
        {
            return rejected is null
                ? await tokens.GetAsync(cancellationToken).ConfigureAwait(false)
                : await tokens.ReplaceAsync(rejected, call.Refusals ??= new Refusals(), call.Operation, call.CanRepeatBody, cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestException)
        {
            call.LoginFailed = true;
            throw;
        }
    }
}
