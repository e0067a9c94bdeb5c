using OfficeGest.Clocks;
using OfficeGest.Http;

namespace OfficeGest.Pipeline;

/// <summary>Limits the time of one attempt.</summary>
internal sealed class TimeoutStep(OfficeGestClientOptions options, IStep next) : IStep
{
    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        // A caller that sets a time limit expects a slow response, and another attempt would not be faster.
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
