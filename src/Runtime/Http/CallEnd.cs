using OfficeGest.Clocks;

namespace OfficeGest.Http;

/// <summary>Which limit ended a call: the caller's cancellation, the client's disposal, the time limit of the call, or a limit of the HTTP client.</summary>
/// <param name="Request">The name of the call, for messages.</param>
/// <param name="Facts">The properties of the exception.</param>
/// <param name="NothingWasSent">Whether it ended before a request was sent.</param>
/// <param name="Cancelled">The message for a cancellation.</param>
internal readonly record struct CallEnd(string Request, CallFacts Facts, bool NothingWasSent, string Cancelled)
{
    /// <summary>Returns the exception for the caller; null if none of the limits ended the call.</summary>
    public Exception? Explain(Exception exception, Deadline deadline, TimeSpan timeout, HttpClient? client, Connection connection, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => new OperationCanceledException(Cancelled, exception, cancellationToken),
        OperationCanceledException or ObjectDisposedException when connection.IsDisposed => Failures.Disposed(Request, Facts, NothingWasSent, exception),
        OperationCanceledException when deadline.IsOver => Failures.CallTimeout(Request, Facts, timeout, exception),
        OperationCanceledException => Failures.ForeignTimeout(Request, Facts, client, exception),
        _ => null,
    };
}
