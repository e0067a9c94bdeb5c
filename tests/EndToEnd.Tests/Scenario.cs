using Acme.OfficeGest;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>Every operation that reads, with each of its parameters once.</summary>
internal static class Scenario
{
    public static async Task RunAsync(OfficeGestClient og)
    {
        await EntitiesAsync(og);
        await WorkshopAsync(og);
        await TablesAsync(og);
        await DiaryAsync(og);
    }

    private static async Task EntitiesAsync(OfficeGestClient og)
    {
        Customer customer = (await og.Entities.Customers.List(new() { PageSize = 15 }).ToListAsync())[0];
        await og.Entities.Customers.GetAsync(customer.Id);
        await og.Entities.Customers.List(new() { Name = customer.Name, TaxId = customer.TaxId, Email = customer.Email }).ToListAsync();
        await og.Entities.Employees.List(new() { Name = "a" }).ToListAsync();
    }

    private static async Task WorkshopAsync(OfficeGestClient og)
    {
        Vehicle vehicle = (await og.Workshop.Vehicles.List(new() { IsActive = true, Sort = "-created_at" }).ToListAsync())[0];
        await og.Workshop.Vehicles.GetAsync(vehicle.Plate);
        await og.Workshop.Vehicles.List(new() { Plate = vehicle.Plate, Vin = vehicle.Vin, Description = vehicle.Description }).ToListAsync();

        IReadOnlyList<ServiceOrder> orders = await og.Workshop.ServiceOrders.List(new() { PageSize = 50 }).ToListAsync();
        foreach (ServiceOrder order in orders.Take(5))
        {
            await og.Workshop.ServiceOrders.GetAsync(order.Number);
            await og.Workshop.ServiceOrders.ListTimes(order.Number).ToListAsync();
        }

        await og.Workshop.ServiceOrders.List(new() { Plate = orders[0].Plate, Status = ServiceOrderStatus.Invoiced, DateFrom = new DateOnly(2026, 1, 1), DateTo = new DateOnly(2026, 12, 31) }).ToListAsync();
        await og.Workshop.Monitor.List(new() { Num = orders[0].Number }).ToListAsync();
        await og.Workshop.Monitor.ServiceOrders.List(new() { SkipWeekends = true, StartHour = new TimeOnly(8, 30) }).ToListAsync();
    }

    private static async Task TablesAsync(OfficeGestClient og)
    {
        await og.Workshop.Mechanics.List().ToListAsync();
        await og.Workshop.Interventions.List().ToListAsync();
        await og.Workshop.Fuels.GetAsync((await og.Workshop.Fuels.List().ToListAsync())[0].Id);
        await og.Workshop.Brands.GetAsync((await og.Workshop.Brands.List().ToListAsync())[0].Id);
        await og.Workshop.Models.GetAsync((await og.Workshop.Models.List().ToListAsync())[0].Id);
        await og.Workshop.Versions.GetAsync((await og.Workshop.Versions.List().ToListAsync())[0].Id);
        await og.Tables.Departments.List().ToListAsync();
    }

    private static async Task DiaryAsync(OfficeGestClient og)
    {
        IReadOnlyList<Appointment> appointments = await og.Crm.Appointments.List(new DateTime(2026, 1, 1), new DateTime(2026, 12, 31, 23, 59, 59)).ToListAsync();
        await og.Crm.Appointments.GetAsync(appointments[0].Id);
        await og.Auth.LogoutAsync();
    }
}
