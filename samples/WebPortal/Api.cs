using WebPortal.OfficeGestApi;

namespace WebPortal;

/// <summary>The endpoints for programs.</summary>
internal static class Api
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/vehicles/{plate}", async (string plate, long customer, Workshop workshop, CancellationToken stop) =>
            await workshop.FindAsync(plate, customer, stop) is { } vehicle
                ? Results.Ok(new { vehicle.Plate, vehicle.Description, vehicle.KmCounter, vehicle.NextInspectionDate })
                : Results.Problem("There is no such vehicle of yours.", statusCode: StatusCodes.Status404NotFound));

        app.MapPost("/api/appointments", async (Booking booking, Workshop workshop, CancellationToken stop) =>
        {
            Dictionary<string, string[]> errors = booking.Errors(workshop.Now);
            if (errors.Count > 0) return Results.ValidationProblem(errors);
            if (await workshop.FindAsync(booking.Plate, booking.Customer, stop) is not { } vehicle)
                return Results.Problem("There is no such vehicle of yours.", statusCode: StatusCodes.Status404NotFound);

            Appointment made = await workshop.BookAsync(vehicle, booking.Customer, booking.Start, booking.Notes, stop);
            return Results.Created((string?)null, new { made.Id, made.Start, made.End });
        });
    }
}
