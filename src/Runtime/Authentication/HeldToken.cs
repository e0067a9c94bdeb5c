namespace OfficeGest;

/// <summary>
/// A token and the time at which to get the next one: half a minute ahead of its end, for clocks differ and requests take their time.
/// </summary>
internal sealed class HeldToken
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private readonly DateTimeOffset? _renewAt;

    public HeldToken(AccessToken token, TimeProvider clock)
    {
        Token = token;
        if (token.ExpiresAt is not { } end) return;

        // One that lives short is used for three quarters of its time, or it would never be used at all.
        TimeSpan quarter = Quarter(end, clock);
        _renewAt = end - (quarter < Margin ? quarter : Margin);
    }

    private HeldToken(AccessToken token, DateTimeOffset renewAt) => (Token, _renewAt) = (token, renewAt);

    public AccessToken Token { get; }

    /// <summary>Whether it is time for the next one; this one still serves.</summary>
    public bool IsEnding(TimeProvider clock) => _renewAt is { } time && clock.GetUtcNow() >= time;

    public bool HasEnded(TimeProvider clock) => Token.ExpiresAt is { } end && clock.GetUtcNow() >= end;

    /// <summary>The same token after a renewal that failed: there is time left for another, but not at once.</summary>
    public HeldToken Postponed(TimeProvider clock)
    {
        if (Token.ExpiresAt is not { } end) return this;

        TimeSpan quarter = Quarter(end, clock);
        return new HeldToken(Token, clock.GetUtcNow() + (quarter > ShortestPause ? quarter : ShortestPause));
    }

    private static TimeSpan Quarter(DateTimeOffset end, TimeProvider clock) => TimeSpan.FromTicks(Math.Max(0, (end - clock.GetUtcNow()).Ticks / 4));
}
