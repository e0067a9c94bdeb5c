using OfficeGest.Sandbox.Demo;

namespace OfficeGest.Sandbox.Tests;

public sealed class PortugueseTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    [InlineData(-5)]
    public void No_plate_occurs_twice(int seed)
    {
        var plates = Enumerable.Range(0, 20_000).Select(index => Portuguese.Plate(index, seed)).ToList();

        plates[0].ShouldBe("AA-00-BB");
        plates.Distinct().Count().ShouldBe(plates.Count);
        plates.ShouldAllBe(plate => plate.Length == 8 && plate[2] == '-' && plate[5] == '-');
    }

    [Fact]
    public void Work_is_reckoned_around_lunch_nights_and_weekends()
    {
        // Friday, 12:00, three hours: one before lunch, two after it. Eight hours more end on Monday.
        var friday = new DateTime(2026, 9, 4, 12, 0, 0);

        ShopHours.Usual.Finish(friday, TimeSpan.FromHours(3)).ShouldBe(new DateTime(2026, 9, 4, 16, 30, 0));
        ShopHours.Usual.Finish(friday, TimeSpan.FromHours(6)).ShouldBe(new DateTime(2026, 9, 7, 10, 0, 0));
        (ShopHours.Usual with { SkipWeekends = false }).Finish(friday, TimeSpan.FromHours(6)).ShouldBe(new DateTime(2026, 9, 5, 10, 0, 0));
    }
}
