using OfficeGest.Clocks;
using OfficeGest.Http;

namespace OfficeGest.Pipeline;

/// <summary>Limits the time of one attempt.</summary>
internal sealed class TimeoutStep(OfficeGestClientOptions options, IStep next) : IStep
{
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        // The time that the caller gives to this call is meant for a slow response too, which no other attempt would make faster.
        if (call.Options?.Timeout is not null) return await next.SendAsync(call, cancellationToken).ConfigureAwait(false);

        using var deadline = new Deadline(options.TimeProvider, options.AttemptTimeout, cancellationToken);
        try
        {
            return await next.SendAsync(call, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw Failures.AttemptTimeout(Failures.Name(call.Operation), CallFacts.Unknown(call.Operation), options.AttemptTimeout, exception);
        }
    }
}
