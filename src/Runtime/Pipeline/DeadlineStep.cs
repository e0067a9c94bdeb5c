using OfficeGest.Clocks;
using OfficeGest.Http;

namespace OfficeGest.Pipeline;

/// <summary>Limits the time of a whole call, and distinguishes a cancellation, a timeout and a disposed client.</summary>
internal sealed class DeadlineStep(OfficeGestClientOptions options, Connection connection, IStep next) : IStep
{
    private const string InDoubt = "The call was cancelled after its request was sent; the server may have applied it.";

    public async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        TimeSpan timeout = call.Options?.Timeout ?? options.Timeout;
        call.CallerToken = cancellationToken;
        call.Ends = Due.In(timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout, options.TimeProvider);
        using var deadline = new Deadline(options.TimeProvider, timeout, cancellationToken, connection.Disposed);
        try
        {
            return await next.SendAsync(call, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (End(call).Explain(exception, deadline, timeout, options.HttpClient, connection, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private static CallEnd End(Call call) => new(
        Failures.Name(call.Operation),
        call.Sent > 0 ? CallFacts.Unknown(call.Operation) : new CallFacts(call.Operation),
        call.Sent == 0,
        call.Sent > 0 && !call.Operation.IsSafe ? InDoubt : "The call was cancelled.");
}
