using System.Diagnostics;
using OfficeGest.Clocks;

namespace OfficeGest;

/// <summary>
/// What is different for one call. Every method of a client takes it, optionally; for a list it holds for the request of each page. It may be kept and used
/// for any number of calls at the same time.
/// </summary>
[DebuggerDisplay("Timeout = {Timeout}, Headers = {Headers.Count}, NoRetry = {NoRetry}")]
public sealed class CallOptions
{
    /// <summary>
    /// The time limit of this call with all its retries and waits, instead of <see cref="OfficeGestClientOptions.Timeout"/>. One attempt may take as long:
    /// <see cref="OfficeGestClientOptions.AttemptTimeout"/> does not apply. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    /// <exception cref="ArgumentException">The time is neither positive and at most 24 days, nor infinite.</exception>
    public TimeSpan? Timeout
    {
        get;
        init
        {
            if (value is { } time) TimeLimit.Check($"{nameof(CallOptions)}.{nameof(Timeout)}", time);
            field = value;
        }
    }

    /// <summary>
    /// Headers to send beside those of the operation, by their names without regard to case; one that the operation sets itself is replaced. A call with a
    /// header that cannot be sent or that belongs to the client, such as <c>Authorization</c>, throws <see cref="ArgumentException"/> before anything is sent.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a failure is final: the request is not retried, and <see cref="OfficeGestClientOptions.ResiliencePipeline"/> does not run. A rejected token is
    /// replaced all the same.
    /// </summary>
    public bool NoRetry { get; init; }

    /// <summary>
    /// Called with the response that ends the call, a success or not, before its body is read; for a list with that of each page. Not called if there is none,
    /// as after a timeout. An exception that it throws ends the call.
    /// </summary>
    public Action<ResponseInfo>? OnResponse { get; init; }
}
