using System.Globalization;

namespace OfficeGest;

/// <summary>Reads the quota from the figures and headers of responses.</summary>
internal sealed class ThrottleFigures(TimeProvider clock)
{
    private volatile ThrottleState _state = ThrottleState.Unknown;

    public ThrottleState State => _state;

    public void Observe(PageMeta? meta)
    {
        if (meta is null || (meta.ThrottleLimit ?? meta.ThrottleRemaining ?? meta.MonthlyRemaining) is null) return;

        _state = new ThrottleState(
            meta.ThrottleLimit ?? _state.Limit, meta.ThrottleRemaining ?? _state.Remaining, meta.MonthlyRemaining ?? _state.MonthlyRemaining, clock.GetUtcNow());
    }

    public void Observe(HttpResponseMessage response)
    {
        int? limit = Header(response, "X-RateLimit-Limit");
        int? remaining = Header(response, "X-RateLimit-Remaining");
        if (limit is null && remaining is null) return;

        _state = _state with { Limit = limit ?? _state.Limit, Remaining = remaining ?? _state.Remaining, ObservedAt = clock.GetUtcNow() };
    }

    private static int? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
