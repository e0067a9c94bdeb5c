using OfficeGest.Clocks;

namespace OfficeGest.Sessions;

/// <summary>
/// A token and the time at which to get the next one: half a minute ahead of its end, for clocks differ and requests take their time. Its life is measured
/// on the monotonic clock from the moment it is held.
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

        // Whatever it says of its end, it is used for a second: every call would log in otherwise.
        TimeSpan life = token.End?.Left(clock) ?? end - clock.GetUtcNow();
        if (life < Shortest) life = Shortest;

        // One that lives short is used for three quarters of its time, or it would never be used at all.
        TimeSpan quarter = Quarter(life);
        _end = Due.In(life, clock);
        _renewal = Due.In(life - (quarter < Margin ? quarter : Margin), clock);
    }

    private HeldToken(HeldToken held, Due renewal) => (Token, IsNew, _end, _renewal) = (held.Token, held.IsNew, held._end, renewal);

    public AccessToken Token { get; }

    public bool IsNew { get; }

    /// <summary>Whether it is time for the next one; this one still serves.</summary>
    public bool IsEnding(TimeProvider clock) => _renewal is { } renewal && renewal.HasCome(clock);

    public bool HasEnded(TimeProvider clock) => _end is { } end && end.HasCome(clock);

    /// <summary>The same token after a renewal that failed: there is time left for another, but not at once.</summary>
    public HeldToken Postponed(TimeProvider clock)
    {
        if (_end is not { } end) return this;

        TimeSpan quarter = Quarter(end.Left(clock));
        return new HeldToken(this, Due.In(quarter > Shortest ? quarter : Shortest, clock));
    }

    private static TimeSpan Quarter(TimeSpan time) => TimeSpan.FromTicks(time.Ticks / 4);
}
