using Testing.OfficeGestApi;

namespace Testing;

/// <summary>The code under test: which customers are to be reminded of an inspection.</summary>
public sealed class Reminders(OfficeGestClient og)
{
    /// <summary>The active vehicles whose next inspection is due by a day, the most urgent first.</summary>
    public async Task<IReadOnlyList<Vehicle>> DueByAsync(DateOnly day, CancellationToken cancellationToken = default)
    {
        var due = new List<Vehicle>();
        await foreach (Vehicle vehicle in og.Workshop.Vehicles.List(new VehicleListQuery { IsActive = true }, cancellationToken: cancellationToken))
        {
            if (vehicle.NextInspectionDate <= day) due.Add(vehicle);
        }

        return [.. due.OrderBy(static vehicle => vehicle.NextInspectionDate)];
    }

    /// <summary>The name to write to; the plate where the vehicle has gone meanwhile.</summary>
    public async Task<string> NameAsync(string plate, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await og.Workshop.Vehicles.GetAsync(plate, cancellationToken: cancellationToken)).OwnerName ?? plate;
        }
        catch (global::OfficeGest.OfficeGestNotFoundException)
        {
            return plate;
        }
    }
}
