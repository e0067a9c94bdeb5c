using NSubstitute;
using NSubstitute.ExceptionExtensions;
using OfficeGest;
using Testing.OfficeGestApi;

namespace Testing;

/// <summary>Without HTTP: the client is a substitute. For logic of your own that happens to begin with a call.</summary>
public class NSubstituteTests
{
    private readonly OfficeGestClient _og = Substitute.For<OfficeGestClient>();
    private readonly WorkshopVehiclesClient _vehicles = Substitute.For<WorkshopVehiclesClient>();

    public NSubstituteTests()
    {
        var workshop = Substitute.For<WorkshopClient>();
        workshop.Vehicles.Returns(_vehicles);
        _og.Workshop.Returns(workshop);
    }

    [Fact]
    public async Task The_most_urgent_comes_first()
    {
        _vehicles.List(Arg.Is<VehicleListQuery>(static query => query.IsActive == true), cancellationToken: Arg.Any<CancellationToken>()).Returns(AsyncPageable<Vehicle>.FromItems(
        [
            new Vehicle { Plate = "AA-00-AA", NextInspectionDate = new DateOnly(2026, 9, 20) },
            new Vehicle { Plate = "BB-00-BB", NextInspectionDate = new DateOnly(2026, 9, 10) },
            new Vehicle { Plate = "CC-00-CC", NextInspectionDate = new DateOnly(2027, 1, 1) },
            new Vehicle { Plate = "DD-00-DD" },
        ]));

        IReadOnlyList<Vehicle> due = await new Reminders(_og).DueByAsync(new DateOnly(2026, 9, 30));

        Assert.Equal(["BB-00-BB", "AA-00-AA"], due.Select(static vehicle => vehicle.Plate));
    }

    [Fact]
    public async Task A_vehicle_that_is_gone_has_no_name()
    {
        _vehicles.GetAsync("AA-00-AA", cancellationToken: Arg.Any<CancellationToken>()).ThrowsAsync(new OfficeGestNotFoundException("gone"));

        Assert.Equal("AA-00-AA", await new Reminders(_og).NameAsync("AA-00-AA"));
    }
}
