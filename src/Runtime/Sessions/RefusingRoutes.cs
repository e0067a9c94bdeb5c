using OfficeGest.Clocks;
using OfficeGest.Protocol;

namespace OfficeGest.Sessions;

/// <summary>
/// Tracks routes that return 401 for new tokens. Such a 401 does not depend on the token, so after three in a row the route causes no login for a while:
/// otherwise each call would log in. Any other response of the route resets this.
/// </summary>
internal sealed class RefusingRoutes(TimeProvider clock)
{
    private const int Allowed = 3;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // By method and route, so the size is limited by the API.
    private readonly Dictionary<(string Method, string Route), Refused> _routes = [];
    private volatile bool _any;

    /// <summary>Returns whether a 401 of the route may cause another login.</summary>
    public bool MayLogIn(ApiOperation operation)
    {
        if (!_any) return true;

        lock (_routes) return !_routes.TryGetValue(Key(operation), out Refused? refused) || refused.NotBefore.HasCome(clock);
    }

    /// <summary>Records that the route rejected a token from a login of this client.</summary>
    public void Add(ApiOperation operation, AccessToken token)
    {
        lock (_routes)
        {
            _any = true;
            _routes.TryGetValue(Key(operation), out Refused? before);
            if (before?.Token == token.Value) return;

            int times = (before?.Times ?? 0) + 1;
            _routes[Key(operation)] = new Refused(times, token.Value, Due.In(Wait(times), clock));
        }
    }

    public void Clear(ApiOperation operation)
    {
        if (!_any) return;

        lock (_routes)
        {
            _routes.Remove(Key(operation));
            _any = _routes.Count > 0;
        }
    }

    private static (string Method, string Route) Key(ApiOperation operation) => (operation.Method, operation.Route);

    private static TimeSpan Wait(int times) =>
        times < Allowed ? TimeSpan.Zero : TimeSpan.FromTicks((long)Math.Min(First.Ticks * Math.Pow(2, Math.Min(times - Allowed, 20)), Longest.Ticks));

    /// <param name="Times">The number of rejected tokens in a row; a token counts once, even if several calls were rejected with it.</param>
    /// <param name="Token">The last of them.</param>
    /// <param name="NotBefore">When the route may cause the next login.</param>
    private sealed record Refused(int Times, string Token, Due NotBefore);
}
