using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Drift;

public class DriftMonitorTests
{
    private const int Capacity = 10_000;

    private readonly TestClock _clock = new();
    private readonly DriftMonitor _monitor;

    public DriftMonitorTests() => _monitor = new DriftMonitor(_clock);

    [Fact]
    public void There_is_room_for_ten_thousand_places_and_those_that_are_there_go_on_counting()
    {
        int told = 0;
        _monitor.Drifted += (_, _) => told++;
        for (int i = 0; i < Capacity + 10; i++) Record("$." + i);
        Record("$.0");
        IReadOnlyList<DriftEntry> entries = _monitor.GetReport().Entries;
        entries.Count.ShouldBe(Capacity);
        entries.Single(static entry => entry.Path == "$.0").Count.ShouldBe(2);
        told.ShouldBe(Capacity);
    }

    [Fact]
    public void What_throws_throws_each_time_and_is_reported_once()
    {
        int told = 0;
        _monitor.Policy = DriftPolicy.Throw;
        _monitor.Drifted += (_, _) => told++;
        for (int i = 1; i <= 3; i++) Record("$.new").ShouldNotBeNull().Count.ShouldBe(i);
        told.ShouldBe(1);
        _monitor.Reset();
        Record("$.new");
        told.ShouldBe(2);
    }

    [Fact]
    public void Forms_of_what_came_are_few_and_short()
    {
        for (int i = 0; i < 100; i++) Record("$.new", i + new string('x', 100));
        IReadOnlyDictionary<string, long> received = _monitor.GetReport().Entries.ShouldHaveSingleItem().Received;
        received.Count.ShouldBe(32);
        received.Keys.ShouldAllBe(static form => form.Length == 65);
    }

    [Fact]
    public void A_policy_keeps_all_but_the_kind_that_is_changed()
    {
        DriftPolicy policy = DriftPolicy.Observe.WithExamples().With(DriftKind.UnknownField, DriftAction.Ignore).With(DriftKind.RouteGone, DriftAction.Throw).WithExamples();
        policy.KeepsExamples.ShouldBeTrue();
        policy.With(DriftKind.RouteGone, DriftAction.Throw).KeepsExamples.ShouldBeTrue();
        policy[DriftKind.UnknownField].ShouldBe(DriftAction.Ignore);
        policy[DriftKind.RouteGone].ShouldBe(DriftAction.Throw);
        policy[DriftKind.FilterIgnored].ShouldBe(DriftAction.Throw);
        policy[DriftKind.TypeMismatch].ShouldBe(DriftAction.Observe);
        DriftPolicy.Observe[DriftKind.UnknownField].ShouldBe(DriftAction.Observe);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reports_are_merged_whichever_comes_first(bool turned)
    {
        Record("$.new", "integer");
        Record("$.new", "integer");
        DriftReport first = _monitor.GetReport();
        _monitor.Reset();
        _clock.Advance(TimeSpan.FromDays(1));
        Record("$.new", "integer");
        _monitor.Record(Api.GetCustomer, DriftKind.UnexpectedNull, "$.new", "null");
        DriftReport second = _monitor.GetReport();
        DriftReport merged = DriftReport.Merge(turned ? [second, first] : [first, second]);
        merged.Entries.Select(static entry => entry.Kind).ShouldBe([DriftKind.UnknownField, DriftKind.UnexpectedNull]);
        merged.Entries[0].ShouldSatisfyAllConditions(
            entry => entry.Count.ShouldBe(3), entry => entry.Received["integer"].ShouldBe(3),
            entry => entry.FirstSeen.ShouldBe(_clock.Start), entry => entry.LastSeen.ShouldBe(_clock.Start.AddDays(1)));
    }

    private DriftEntry? Record(string path, string? received = null) => _monitor.Record(Api.GetCustomer, DriftKind.UnknownField, path, received);
}
