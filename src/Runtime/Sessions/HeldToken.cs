using OfficeGest.Clocks;

namespace OfficeGest.Sessions;

/// <summary>
/// A token and the time to renew it: half a minute before it expires, since clocks differ and requests take time. Its lifetime is measured
/// on the monotonic clock from the moment it is obtained.
/// </summary>
internal sealed class HeldToken
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly Due? _end;
    private readonly Due? _renewal;

    /// <param name="token">The token.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="isNew">Whether it was issued just now, and not found in a store.</param>
    public HeldToken(AccessToken token, TimeProvider clock, bool isNew = true)
    {
        Token = token;
        IsNew = isNew;
        if (token.ExpiresAt is not { } end) return;

        // A token is used for at least a second, whatever its expiry; otherwise every call would log in.
        TimeSpan life = token.End?.Left(clock) ?? end - clock.GetUtcNow();
        if (life < Shortest) life = Shortest;

        // A token with a short lifetime is used for three quarters of it; otherwise it would never be used.
        TimeSpan quarter = Quarter(life);
        _end = Due.In(life, clock);
        _renewal = Due.In(life - (quarter < Margin ? quarter : Margin), clock);
    }

    private HeldToken(HeldToken held, Due renewal) => (Token, IsNew, _end, _renewal) = (held.Token, held.IsNew, held._end, renewal);

    public AccessToken Token { get; }

    public bool IsNew { get; }

    /// <summary>Returns whether it is time to renew the token, which is still valid.</summary>
    public bool IsEnding(TimeProvider clock) => _renewal is { } renewal && renewal.HasCome(clock);

    public bool HasEnded(TimeProvider clock) => _end is { } end && end.HasCome(clock);

    /// <summary>Returns the same token after a failed renewal, with a later time for the next one.</summary>
    public HeldToken Postponed(TimeProvider clock)
    {
        if (_end is not { } end) return this;

        TimeSpan quarter = Quarter(end.Left(clock));
        return new HeldToken(this, Due.In(quarter > Shortest ? quarter : Shortest, clock));
    }

    private static TimeSpan Quarter(TimeSpan time) => TimeSpan.FromTicks(time.Ticks / 4);
}
