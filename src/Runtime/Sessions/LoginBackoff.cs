using System.Globalization;
using OfficeGest.Clocks;
using OfficeGest.Protocol;

namespace OfficeGest.Sessions;

/// <summary>
/// After a login that returned no token, the next one has to wait: for all callers alike, and longer each time. A login without a response causes no wait,
/// since the attempt took its time already.
/// </summary>
internal sealed class LoginBackoff(TimeProvider clock, ApiOperation login)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // A server that is down comes back; a password that is wrong stays wrong.
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private OfficeGestException? _last;
    private TimeSpan _wait;
    private Due _notBefore;

    public void ThrowIfTooEarly()
    {
        lock (_gate)
        {
            if (_last is null) return;

            TimeSpan left = _notBefore.Left(clock);
            if (left > TimeSpan.Zero) throw Again(_last, left);
        }
    }

    public void Succeeded()
    {
        lock (_gate) (_last, _wait) = (null, TimeSpan.Zero);
    }

    public void Failed(OfficeGestException exception)
    {
        if (exception is OfficeGestConnectionException or OfficeGestTimeoutException) return;

        lock (_gate)
        {
            _last = exception;
            TimeSpan longest = exception is OfficeGestServerException or OfficeGestThrottledException ? LongestOutage : Longest;
            _wait = Shorter(_wait == TimeSpan.Zero ? First : TimeSpan.FromTicks(_wait.Ticks * 2), longest);
            TimeSpan asked = Shorter(Asked(exception), Longest);
            _notBefore = Due.In(asked > _wait ? asked : _wait, clock);
        }
    }

    // Callers act by the type of the exception, so those who come too early get the type that the last login failed with.
    private OfficeGestException Again(OfficeGestException last, TimeSpan left)
    {
        string seconds = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        string message = $"The last login failed, and the next one waits {seconds} s. {last.Message}";
        CallFacts facts = CallFacts.Of(login, last);
        return last switch
        {
            OfficeGestServerException => new OfficeGestServerException(message, facts, last) { RetryAfter = left },
            OfficeGestThrottledException => new OfficeGestThrottledException(message, facts, last) { RetryAfter = left },
            OfficeGestRedirectException redirect => new OfficeGestRedirectException(message, facts, last) { Location = redirect.Location },
            _ => new OfficeGestAuthenticationException(message, facts, last),
        };
    }

    private static TimeSpan Asked(OfficeGestException exception) => exception switch
    {
        OfficeGestServerException server => server.RetryAfter,
        OfficeGestThrottledException throttled => throttled.RetryAfter,
        _ => null,
    } ?? TimeSpan.Zero;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
