using System.Globalization;
using OfficeGest.Clocks;
using OfficeGest.Protocol;

namespace OfficeGest.Sessions;

/// <summary>
/// Delays the next login after one that returned no token: for all callers, and longer each time. A login without a response causes no delay,
/// since the timeout was already a wait.
/// </summary>
internal sealed class LoginBackoff(TimeProvider clock, ApiOperation login)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // A server recovers, but a wrong password stays wrong.
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

    // Callers depend on the type of the exception, so an early call fails with the same type as the last login.
    private OfficeGestException Again(OfficeGestException last, TimeSpan left)
    {
        string seconds = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        string message = $"The last login failed, and the next one is allowed in {seconds} s. {last.Message}";
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
