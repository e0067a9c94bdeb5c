using CsCheck;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>What the flow lets through, worked out for any quota, window and way to the server.</summary>
public class QuotaPlanTests
{
    private static readonly Gen<(int Requests, TimeSpan Window, TimeSpan Allowance)> Any = Gen.Select(
        Gen.Int[2, 5_000], Gen.Long[1, TimeSpan.FromDays(366).Ticks].Select(TimeSpan.FromTicks), Gen.Long[0, TimeSpan.FromDays(1).Ticks].Select(TimeSpan.FromTicks));

    [Fact]
    public void No_window_of_the_server_gets_more_than_its_quota() => Any.Sample(static (requests, window, allowance) =>
    {
        var plan = new QuotaPlan(requests, window, allowance);

        // The most that can arrive in a window: a burst, and all that was permitted from the allowance before it to its end.
        (plan.Burst + ((window + allowance).Ticks / plan.Interval.Ticks)).ShouldBeLessThanOrEqualTo(requests);
    });

    [Fact]
    public void Processes_without_Redis_stay_together_within_the_quota() => Gen.Select(Any, Gen.Int[1, 200]).Sample(static (any, processes) =>
    {
        if (any.Window.Ticks * 2.0 * processes / any.Requests > TimeSpan.FromDays(366).Ticks) return;

        (int requests, TimeSpan window) = new QuotaPlan(any.Requests, any.Window, any.Allowance).Part(processes);
        double together = (double)requests * processes * any.Window.Ticks / window.Ticks;
        together.ShouldBeLessThanOrEqualTo(any.Requests * 1.000_001);
    });
}
