using OfficeGest.Clocks;
using OfficeGest.Protocol;

namespace OfficeGest.Sessions;

/// <summary>
/// Routes that return 401 for tokens fresh from a login. Such a 401 is not about the token, so after three in a row the route causes no login for a while:
/// otherwise each call would cost one. Any other response of the route clears it.
/// </summary>
internal sealed class RefusingRoutes(TimeProvider clock)
{
    private const int Allowed = 3;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // By method and route: as many as the API has.
    private readonly Dictionary<(string Method, string Route), Refused> _routes = [];
    private volatile bool _any;

    /// <summary>Whether a 401 of the route may lead to another login.</summary>
    public bool MayLogIn(ApiOperation operation)
    {
        if (!_any) return true;

        lock (_routes) return !_routes.TryGetValue(Key(operation), out Refused? refused) || refused.NotBefore.HasCome(clock);
    }

    /// <summary>The route rejected a token from a login of this client.</summary>
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

    /// <param name="Times">How many tokens in a row; a token counts once, however many calls were rejected with it.</param>
    /// <param name="Token">The last of them.</param>
    /// <param name="NotBefore">When the next login for the route may be.</param>
    private sealed record Refused(int Times, string Token, Due NotBefore);
}
