using System.Diagnostics;
using OfficeGest.Clocks;

namespace OfficeGest;

/// <summary>
/// Options for one call. Every client method accepts them; for a list they apply to the request of each page. An instance can be reused
/// for any number of concurrent calls.
/// </summary>
[DebuggerDisplay("Timeout = {Timeout}, Headers = {Headers.Count}, NoRetry = {NoRetry}")]
public sealed class CallOptions
{
    /// <summary>
    /// Gets or initializes the time limit of this call with all its retries and waits, instead of <see cref="OfficeGestClientOptions.Timeout"/>. One attempt may take as long:
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
    /// Gets the headers to send in addition to those of the operation. Names are not case-sensitive; a header that the operation sets itself is replaced. A call with a
    /// header that cannot be sent or that belongs to the client, such as <c>Authorization</c>, throws <see cref="ArgumentException"/> before anything is sent.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets or initializes a value that indicates whether a failure is final: the request is not retried, and <see cref="OfficeGestClientOptions.ResiliencePipeline"/> does not run. A rejected token
    /// is still replaced.
    /// </summary>
    public bool NoRetry { get; init; }

    /// <summary>
    /// Gets or initializes the callback for the final response of the call, whether it succeeded or failed. It is called before the body is read; for a list, once for each page; and not if there is no response,
    /// such as after a timeout. If it throws, the call fails with that exception.
    /// </summary>
    public Action<ResponseInfo>? OnResponse { get; init; }
}
