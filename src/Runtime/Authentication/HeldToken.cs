namespace OfficeGest;

/// <summary>
/// A token and the time at which to get the next one: half a minute ahead of its end, for clocks differ and requests take their time.
/// </summary>
internal sealed class HeldToken
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly DateTimeOffset? _renewAt;

    public HeldToken(AccessToken token, TimeProvider clock)
    {
        Token = token;
        if (token.ExpiresAt is not { } end) return;

        // One that lives short is used for three quarters of its time, or it would never be used at all.
        TimeSpan quarter = TimeSpan.FromTicks(Math.Max(0, (end - clock.GetUtcNow()).Ticks / 4));
        _renewAt = end - (quarter < Margin ? quarter : Margin);
    }

    public AccessToken Token { get; }

    public bool IsEnding(TimeProvider clock) => _renewAt is { } time && clock.GetUtcNow() >= time;
}
