using OfficeGest;
using WebPortal.OfficeGestApi;

namespace WebPortal;

/// <summary>What a customer may see and do: a vehicle by plate and customer number, and an appointment for it.</summary>
internal sealed class Workshop(OfficeGestClient og, TimeProvider clock)
{
    private static readonly TimeSpan Slot = TimeSpan.FromHours(1);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    /// <summary>The wall clock of the workshop, which appointments are written in.</summary>
    public DateTime Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime;

    /// <returns>Null when there is no such vehicle, or when it is somebody else's: a stranger learns nothing from the difference.</returns>
    public async Task<Vehicle?> FindAsync(string plate, long customer, CancellationToken cancellationToken)
    {
        try
        {
            Vehicle vehicle = await og.Workshop.Vehicles.GetAsync(plate.Trim().ToUpperInvariant(), cancellationToken: cancellationToken);
            return vehicle.OwnerCustomerId == customer ? vehicle : null;
        }
        catch (OfficeGestNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Makes the appointment. Nothing repeats it on its own: sent twice, it would be two.</summary>
    public Task<Appointment> BookAsync(Vehicle vehicle, long customer, DateTime start, string? notes, CancellationToken cancellationToken) => og.Crm.Appointments.CreateAsync(
        new AppointmentCreate
        {
            Title = $"{vehicle.Plate} / portal",
            Start = start,
            End = start + Slot,
            CustomerId = customer,
            Plate = vehicle.Plate,
            Notes = notes,
        },
        cancellationToken: cancellationToken);
}
