using OfficeGest.Sessions;

namespace OfficeGest.Runtime.Tests.Sessions;

public class HeldTokenTests
{
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(3600, 3570)]
    [InlineData(120, 90)]
    [InlineData(40, 30)]
    [InlineData(4, 3)]
    public void The_next_one_is_due_half_a_minute_ahead_or_after_three_quarters_of_a_short_life(int life, int due)
    {
        HeldToken held = Held(life);
        _clock.Advance(TimeSpan.FromSeconds(due) - TimeSpan.FromTicks(1));
        held.IsEnding(_clock).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));
        held.IsEnding(_clock).ShouldBeTrue();
    }

    [Fact]
    public void It_serves_up_to_its_end_and_not_at_it()
    {
        HeldToken held = Held(3600);
        _clock.Advance(TimeSpan.FromSeconds(3600) - TimeSpan.FromTicks(1));
        held.HasEnded(_clock).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));
        held.HasEnded(_clock).ShouldBeTrue();
    }

    [Theory]
    [InlineData(20, 5)]
    [InlineData(2, 1)]
    public void After_a_renewal_that_failed_the_next_waits_for_a_quarter_of_what_is_left_and_a_second_at_least(int left, int pause)
    {
        HeldToken held = Held(3600);
        _clock.Advance(TimeSpan.FromSeconds(3600 - left));
        held = held.Postponed(_clock);
        _clock.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromTicks(1));
        held.IsEnding(_clock).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));
        held.IsEnding(_clock).ShouldBeTrue();
        held.HasEnded(_clock).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.0001)]
    [InlineData(0)]
    [InlineData(-3600)]
    public void Whatever_it_says_of_its_end_it_serves_for_a_second(double life)
    {
        HeldToken held = Held(life);
        _clock.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        held.HasEnded(_clock).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));
        held.HasEnded(_clock).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public void Setting_the_wall_clock_neither_ends_nor_prolongs_it(int hours)
    {
        HeldToken held = Held(3600);
        _clock.WallShift = TimeSpan.FromHours(hours);
        held.IsEnding(_clock).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(3600));
        held.HasEnded(_clock).ShouldBeTrue();
    }

    [Fact]
    public void One_that_ends_at_the_end_of_time_is_held()
    {
        new HeldToken(new AccessToken("t", DateTimeOffset.MaxValue), _clock).HasEnded(_clock).ShouldBeFalse();
        new HeldToken(new AccessToken("t", DateTimeOffset.MinValue), _clock).HasEnded(_clock).ShouldBeFalse();
    }

    private HeldToken Held(double life) => new(new AccessToken("t", _clock.GetUtcNow().AddSeconds(life)), _clock);
}
