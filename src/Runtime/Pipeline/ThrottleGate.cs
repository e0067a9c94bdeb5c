using System.Net;
using OfficeGest.Clocks;
using OfficeGest.Http;
using OfficeGest.Responses;

namespace OfficeGest.Pipeline;

/// <summary>
/// After a 429 all callers wait, and then one of them sends a probe: a hundred callers at a limit send one request, not a hundred. A probe
/// without a response blocks the others for as long as the wait was, but at least one and at most five seconds; then the next probe is sent.
/// </summary>
internal sealed class ThrottleGate(TimeProvider clock, RetryOptions retry)
{
    private static readonly TimeSpan ShortestPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private volatile bool _closed;
    private Due _opens;
    private TimeSpan _wait;
    private TaskCompletionSource<bool>? _probe;
    private Due _nextProbe;
    private int _inARow;

    /// <returns>Whether the request of this caller is the probe.</returns>
    public async ValueTask<bool> EnterAsync(Call call, CancellationToken cancellationToken)
    {
        while (_closed)
        {
            Task<bool>? probe = null;
            TimeSpan wait;
            lock (_gate)
            {
                if (!_closed) return false;

                wait = _opens.Left(clock);
                if (wait <= TimeSpan.Zero)
                {
                    if (_probe is null || _nextProbe.HasCome(clock))
                    {
                        _probe ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                        _nextProbe = Due.In(Patience(), clock);
                        return true;
                    }

                    probe = _probe.Task;
                    wait = _nextProbe.Left(clock);
                }
            }

            if (probe is not null) await Wait.AtMostAsync(probe, wait, clock, cancellationToken).ConfigureAwait(false);
            else if (wait > call.Ends.Left(clock)) throw Failures.Throttled(call.Operation, wait);
            else await Wait.DelayAsync(wait, clock, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    public void Leave(bool probing, HttpResponseMessage? response)
    {
        lock (_gate)
        {
            if (response?.StatusCode == (HttpStatusCode)429) Close(response);
            else if (response is not null && probing) (_closed, _inARow) = (false, 0);

            if (!probing) return;

            _probe?.TrySetResult(true);
            _probe = null;
        }
    }

    private void Close(HttpResponseMessage response)
    {
        TimeSpan wait = RetryAfter.Of(response, clock).Wait ?? Backoff();
        if (wait > retry.MaxRetryAfter) wait = retry.MaxRetryAfter;
        TimeSpan left = _opens.Left(clock);
        if (!_closed || left <= TimeSpan.Zero) _inARow++;
        if (!_closed || wait > left) (_opens, _wait) = (Due.In(wait, clock), wait);
        _closed = true;
    }

    private TimeSpan Patience() => _wait < ShortestPatience ? ShortestPatience : _wait > LongestPatience ? LongestPatience : _wait;

    private TimeSpan Backoff()
    {
        double factor = Math.Pow(2, Math.Min(_inARow, 20));
        return TimeSpan.FromTicks((long)Math.Min(retry.BaseDelay.Ticks * factor, retry.MaxDelay.Ticks));
    }
}
