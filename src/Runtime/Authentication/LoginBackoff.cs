using System.Globalization;

namespace OfficeGest;

/// <summary>After a refused login, the next one has to wait; for all callers alike, and longer each time.</summary>
internal sealed class LoginBackoff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly object _gate = new();
    private OfficeGestException? _last;
    private TimeSpan _wait;
    private DateTimeOffset _notBefore;

    public void ThrowIfTooEarly()
    {
        lock (_gate)
        {
            if (_last is null || clock.GetUtcNow() >= _notBefore) return;

            string seconds = Math.Ceiling((_notBefore - clock.GetUtcNow()).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            throw new OfficeGestAuthenticationException(
                $"The last login failed, and the next one waits {seconds} s. {_last.Message}", CallFacts.Of(Login.Operation, _last), _last);
        }
    }

    public void Succeeded()
    {
        lock (_gate) (_last, _wait) = (null, TimeSpan.Zero);
    }

    public void Failed(OfficeGestException exception)
    {
        lock (_gate)
        {
            if (exception is not OfficeGestAuthenticationException) return;

            _last = exception;
            _wait = _wait == TimeSpan.Zero ? First : TimeSpan.FromTicks(Math.Min(_wait.Ticks * 2, Longest.Ticks));
            _notBefore = clock.GetUtcNow() + _wait;
        }
    }
}
