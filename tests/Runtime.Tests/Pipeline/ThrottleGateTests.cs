using System.Net;
using OfficeGest.Clocks;
using OfficeGest.Pipeline;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Pipeline;

public class ThrottleGateTests
{
    private readonly TestClock _clock = new() { JumpsOverWaits = false, LongestWait = TimeSpan.FromDays(1) };
    private readonly RetryOptions _retry = new() { MaxDelay = TimeSpan.FromSeconds(3) };
    private readonly ThrottleGate _gate;

    public ThrottleGateTests() => _gate = new ThrottleGate(_clock, _retry);

    [Fact]
    public async Task Each_429_in_a_row_doubles_the_wait_up_to_its_limit_and_a_response_begins_anew()
    {
        bool probing = false;
        foreach (double seconds in (double[])[0.5, 1, 2, 3, 3])
        {
            _gate.Leave(probing, Answer(429));
            probing = await WaitedAsync(TimeSpan.FromSeconds(seconds));
            probing.ShouldBeTrue();
        }

        _gate.Leave(probing, Answer(200));
        (await _gate.EnterAsync(Call(), default)).ShouldBeFalse();
        _gate.Leave(false, Answer(429));
        await WaitedAsync(TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public async Task Many_who_meet_the_same_429_count_once()
    {
        for (int i = 0; i < 5; i++) _gate.Leave(false, Answer(429));
        bool probing = await WaitedAsync(TimeSpan.FromSeconds(1));
        _gate.Leave(probing, Answer(429));
        await WaitedAsync(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(new[] { "7", "2" }, 7)]
    [InlineData(new[] { "2", "7" }, 7)]
    [InlineData(new[] { "3600" }, 60)]
    public async Task The_longest_wait_that_was_requested_counts_within_its_limit(string[] asked, int seconds)
    {
        foreach (string wait in asked) _gate.Leave(false, Answer(429, wait));
        await WaitedAsync(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(6.9, true)]
    public async Task A_wait_that_does_not_fit_into_the_call_fails_at_once(double left, bool fails)
    {
        _gate.Leave(false, Answer(429, "7"));
        ValueTask<bool> entering = _gate.EnterAsync(Call(TimeSpan.FromSeconds(left)), default);
        entering.IsCompleted.ShouldBe(fails);
        if (fails) (await Should.ThrowAsync<OfficeGestThrottledException>(entering.AsTask())).RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_response_to_one_who_was_under_way_before_does_not_open_it()
    {
        _gate.Leave(false, Answer(429, "7"));
        _gate.Leave(false, Answer(200));
        await WaitedAsync(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task One_asks_for_all_and_who_asked_in_vain_hands_over()
    {
        _gate.Leave(false, Answer(429, "7"));
        (await WaitedAsync(TimeSpan.FromSeconds(7))).ShouldBeTrue();
        Task<bool> next = _gate.EnterAsync(Call(), default).AsTask();
        next.IsCompleted.ShouldBeFalse();
        _gate.Leave(false, Answer(200));
        next.IsCompleted.ShouldBeFalse();
        _gate.Leave(true, null);
        (await next).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(3, 3)]
    [InlineData(60, 5)]
    public async Task A_probe_without_a_response_blocks_the_others_for_as_long_as_the_wait_was_and_five_seconds_at_most(double waited, double patience)
    {
        _gate.Leave(false, Answer(429, waited.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        (await WaitedAsync(TimeSpan.FromSeconds(waited))).ShouldBeTrue();
        Task<bool>[] others = [.. Enumerable.Range(0, 5).Select(_ => _gate.EnterAsync(Call(), default).AsTask())];
        for (int probes = 1; probes <= 3; probes++)
        {
            others.Count(static other => other.IsCompleted).ShouldBe(probes - 1);
            _clock.Advance(TimeSpan.FromSeconds(patience) - TimeSpan.FromTicks(1));
            await Task.Yield();
            others.Count(static other => other.IsCompleted).ShouldBe(probes - 1);
            int waits = _clock.Waits.Count;
            _clock.Advance(TimeSpan.FromTicks(1));
            await Eventually.BeTrueAsync(() => others.Count(static other => other.IsCompleted) == probes && _clock.Waits.Count == waits + 5 - probes);
        }

        // An answer to any of them lets everybody in.
        _gate.Leave(true, Answer(200));
        (await Task.WhenAll(others)).Count(static probing => probing).ShouldBe(3);
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task Setting_the_wall_clock_changes_no_wait(int hours)
    {
        _gate.Leave(false, Answer(429, "7"));
        _clock.WallShift = TimeSpan.FromHours(hours);
        (await WaitedAsync(TimeSpan.FromSeconds(7))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task A_date_to_come_back_at_counts_by_the_clock_of_the_server(int serverIsAheadByHours)
    {
        HttpResponseMessage response = Answer(429);
        DateTimeOffset there = _clock.GetUtcNow().AddHours(serverIsAheadByHours);
        response.Headers.Date = there;
        response.Headers.RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(there.AddSeconds(7));
        _gate.Leave(false, response);
        (await WaitedAsync(TimeSpan.FromSeconds(7))).ShouldBeTrue();
    }

    private static HttpResponseMessage Answer(int status, string? retryAfter = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    private Call Call(TimeSpan? left = null) => new(new ApiRequest(Api.GetCustomer)) { Ends = Due.In(left ?? TimeSpan.FromHours(1), _clock) };

    private async Task<bool> WaitedAsync(TimeSpan time)
    {
        Task<bool> entering = _gate.EnterAsync(Call(), default).AsTask();
        _clock.Waits[^1].ShouldBe(time);
        _clock.Advance(time);
        return await entering;
    }
}
