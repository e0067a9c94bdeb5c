using System.Net;
using System.Net.Http;

namespace OfficeGest.Transport;

/// <summary>
/// After a 429 all callers wait together, and then one of them asks for all: a hundred who meet a limit are one probe, not a hundred.
/// </summary>
internal sealed class ThrottleGate(TimeProvider clock, RetryOptions retry)
{
    private readonly object _gate = new();
    private volatile bool _closed;
    private DateTimeOffset _closedUntil;
    private TaskCompletionSource<bool>? _probe;
    private int _inARow;

    /// <returns>Whether the caller is the one who asks for all.</returns>
    public async ValueTask<bool> EnterAsync(Call call, CancellationToken cancellationToken)
    {
        while (_closed)
        {
            Task<bool>? probe = null;
            TimeSpan wait;
            lock (_gate)
            {
                if (!_closed) return false;

                wait = _closedUntil - clock.GetUtcNow();
                if (wait <= TimeSpan.Zero)
                {
                    if (_probe is null)
                    {
                        _probe = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                        return true;
                    }

                    probe = _probe.Task;
                }
            }

            if (probe is not null) await Wait.ForAsync(probe, cancellationToken).ConfigureAwait(false);
            else if (wait > call.EndsAt - clock.GetUtcNow()) throw Failures.Throttled(call, wait);
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
        DateTimeOffset now = clock.GetUtcNow();
        TimeSpan wait = RetryAfter.Of(response, clock).Wait ?? Backoff();
        if (wait > retry.MaxRetryAfter) wait = retry.MaxRetryAfter;
        if (!_closed || now >= _closedUntil) _inARow++;
        if (!_closed || now + wait > _closedUntil) _closedUntil = now + wait;
        _closed = true;
    }

    private TimeSpan Backoff()
    {
        double factor = Math.Pow(2, Math.Min(_inARow, 20));
        return TimeSpan.FromTicks((long)Math.Min(retry.BaseDelay.Ticks * factor, retry.MaxDelay.Ticks));
    }
}
