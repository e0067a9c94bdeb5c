using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Authentication;

public class LoginBackoffTests
{
    private static readonly OfficeGestAuthenticationException Refused = new("refused");

    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(8, 256)]
    [InlineData(9, 300)]
    [InlineData(100, 300)]
    public void Each_refusal_doubles_the_wait_up_to_five_minutes(int refusals, int seconds)
    {
        var backoff = new LoginBackoff(_clock);
        for (int i = 0; i < refusals; i++) backoff.Failed(Refused);
        _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Should.Throw<OfficeGestAuthenticationException>(backoff.ThrowIfTooEarly).InnerException.ShouldBe(Refused);
        _clock.Advance(TimeSpan.FromTicks(1));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }

    [Fact]
    public void A_login_that_succeeds_begins_anew()
    {
        var backoff = new LoginBackoff(_clock);
        for (int i = 0; i < 5; i++) backoff.Failed(Refused);
        backoff.Succeeded();
        Should.NotThrow(backoff.ThrowIfTooEarly);
        backoff.Failed(Refused);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }

    [Fact]
    public void What_is_no_refusal_makes_nobody_wait()
    {
        var backoff = new LoginBackoff(_clock);
        backoff.Failed(new OfficeGestServerException("down"));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }
}
