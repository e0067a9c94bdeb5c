using OfficeGest.Sandbox.Browsing;

namespace OfficeGest.Sandbox.Access;

/// <summary>The quota after a request; <see cref="Wait"/> is set if the request exceeds it, <see cref="Told"/> is whether `meta` contains it.</summary>
internal readonly record struct ThrottleFigures(int Limit, int Remaining, int MonthlyRemaining, TimeSpan? Wait, bool Told);

/// <summary>Counts requests in fixed windows, as Laravel's throttle does, and over the month.</summary>
internal sealed class Throttle(SandboxThrottleOptions options, TimeProvider clock)
{
    private readonly object _gate = new();
    private DateTimeOffset _windowEnd = DateTimeOffset.MinValue;
    private DateTimeOffset _monthEnd = DateTimeOffset.MinValue;
    private int _inWindow;
    private int _inMonth;

    public ThrottleFigures Count()
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (now >= _windowEnd)
                (_windowEnd, _inWindow) = (now + options.Window, 0);
            if (now >= _monthEnd)
                (_monthEnd, _inMonth) = (new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1), 0);

            TimeSpan? wait = _inMonth >= options.MonthlyLimit ? _monthEnd - now : _inWindow >= options.Limit ? _windowEnd - now : null;
            if (wait is null)
            {
                _inWindow++;
                _inMonth++;
            }

            return new ThrottleFigures(options.Limit, Math.Max(0, options.Limit - _inWindow), Math.Max(0, options.MonthlyLimit - _inMonth), wait, options.FiguresInMeta);
        }
    }

    /// <summary>Returns the state without counting a request.</summary>
    public QuotaState State()
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var (inWindow, inMonth) = (now < _windowEnd ? _inWindow : 0, now < _monthEnd ? _inMonth : 0);
            return new QuotaState(options.Limit, Math.Max(0, options.Limit - inWindow), now < _windowEnd ? _windowEnd : null, options.MonthlyLimit, Math.Max(0, options.MonthlyLimit - inMonth));
        }
    }

    public void Reset()
    {
        lock (_gate)
            (_windowEnd, _monthEnd) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue);
    }
}
