using OfficeGest.Protocol;
using OfficeGest.Sessions;

namespace OfficeGest.Runtime.Tests.Sessions;

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
    public void Each_rejection_doubles_the_wait_up_to_five_minutes(int refusals, int seconds)
    {
        var backoff = new LoginBackoff(_clock, ApiLogin.Default.Operation);
        for (int i = 0; i < refusals; i++) backoff.Failed(Refused);
        _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Should.Throw<OfficeGestAuthenticationException>(backoff.ThrowIfTooEarly).InnerException.ShouldBe(Refused);
        _clock.Advance(TimeSpan.FromTicks(1));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }

    [Fact]
    public void A_login_that_succeeds_begins_anew()
    {
        var backoff = new LoginBackoff(_clock, ApiLogin.Default.Operation);
        for (int i = 0; i < 5; i++) backoff.Failed(Refused);
        backoff.Succeeded();
        Should.NotThrow(backoff.ThrowIfTooEarly);
        backoff.Failed(Refused);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(5, 30)]
    [InlineData(100, 30)]
    public void A_server_that_fails_makes_the_next_login_wait_half_a_minute_at_most(int failures, int seconds)
    {
        var backoff = new LoginBackoff(_clock, ApiLogin.Default.Operation);
        for (int i = 0; i < failures; i++) backoff.Failed(new OfficeGestServerException("down"));
        _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Should.Throw<OfficeGestServerException>(backoff.ThrowIfTooEarly).RetryAfter.ShouldBe(TimeSpan.FromTicks(1));
        _clock.Advance(TimeSpan.FromTicks(1));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(60, 60)]
    [InlineData(3600, 300)]
    public void A_wait_that_the_server_asks_for_counts_up_to_five_minutes(int asked, int seconds)
    {
        var backoff = new LoginBackoff(_clock, ApiLogin.Default.Operation);
        backoff.Failed(new OfficeGestThrottledException("too many") { RetryAfter = TimeSpan.FromSeconds(asked) });
        Should.Throw<OfficeGestThrottledException>(backoff.ThrowIfTooEarly).RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void A_redirect_makes_the_next_login_wait_and_keeps_its_target()
    {
        var backoff = new LoginBackoff(_clock, ApiLogin.Default.Operation);
        backoff.Failed(new OfficeGestRedirectException("moved") { Location = new Uri("https://elsewhere.example.pt/") });
        Should.Throw<OfficeGestRedirectException>(backoff.ThrowIfTooEarly).Location.ShouldBe(new Uri("https://elsewhere.example.pt/"));
    }

    [Fact]
    public void A_login_without_a_response_causes_no_wait()
    {
        var backoff = new LoginBackoff(_clock, ApiLogin.Default.Operation);
        backoff.Failed(new OfficeGestConnectionException("reset"));
        backoff.Failed(new OfficeGestTimeoutException("late"));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public void Setting_the_wall_clock_changes_no_wait(int hours)
    {
        var backoff = new LoginBackoff(_clock, ApiLogin.Default.Operation);
        backoff.Failed(Refused);
        _clock.WallShift = TimeSpan.FromHours(hours);
        Should.Throw<OfficeGestAuthenticationException>(backoff.ThrowIfTooEarly).Message.ShouldContain("in 2 s");
        _clock.Advance(TimeSpan.FromSeconds(2));
        Should.NotThrow(backoff.ThrowIfTooEarly);
    }
}
