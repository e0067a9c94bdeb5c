using OfficeGest;
using QuickStart.OfficeGest;

namespace QuickStart;

/// <summary>A walk through the generated client. It only reads.</summary>
internal static class Tour
{
    public static async Task RunAsync(OfficeGestClient og, CancellationToken cancellationToken)
    {
        await CustomersAsync(og, cancellationToken);
        string? plate = await ServiceOrdersAsync(og, cancellationToken);
        await VehicleAsync(og, plate, cancellationToken);
        await ValidationAsync(og, cancellationToken);
        await NotFoundAsync(og, cancellationToken);
    }

    private static async Task CustomersAsync(OfficeGestClient og, CancellationToken cancellationToken)
    {
        Headline("Every customer, page by page behind the scenes");
        int count = 0;
        await foreach (Customer customer in og.Entities.Customers.List(cancellationToken: cancellationToken))
        {
            if (count++ < 3) Console.WriteLine($"  {customer.Id,6}  {customer.Name}, {customer.City}");
        }

        Console.WriteLine($"  … {count} customers");
    }

    private static async Task<string?> ServiceOrdersAsync(OfficeGestClient og, CancellationToken cancellationToken)
    {
        Headline("Service orders (folhas de obra), cursor by cursor");
        int pages = 0, count = 0;
        string? plate = null;
        await foreach (Page<ServiceOrder> page in og.Workshop.ServiceOrders.List(cancellationToken: cancellationToken).AsPages(cancellationToken: cancellationToken))
        {
            pages++;
            count += page.Items.Count;
            plate ??= page.Items.FirstOrDefault(static order => order.Plate is not null)?.Plate;
            if (pages == 1)
            {
                foreach (ServiceOrder order in page.Items.Take(3))
                    Console.WriteLine($"  {order.Number}  {order.Date:yyyy-MM-dd}  {order.Plate,-8}  {order.Status}");
            }
        }

        Console.WriteLine($"  … {count} service orders in {pages} pages");
        return plate;
    }

    private static async Task VehicleAsync(OfficeGestClient og, string? plate, CancellationToken cancellationToken)
    {
        Headline("One vehicle (viatura) by its plate");
        if (plate is null)
        {
            Console.WriteLine("  No service order names a vehicle.");
            return;
        }

        Vehicle vehicle = await og.Workshop.Vehicles.GetAsync(plate, cancellationToken: cancellationToken);
        Console.WriteLine($"  {vehicle.Plate}  {vehicle.Description}, {vehicle.KmCounter?.ToString() ?? "unknown"} km, owner {vehicle.OwnerName}");
    }

    private static async Task ValidationAsync(OfficeGestClient og, CancellationToken cancellationToken)
    {
        Headline("A 422, as a typed error with the server's messages by field");
        try
        {
            var start = new DateTime(2026, 9, 1);
            ItemCount count = await og.Crm.Appointments.List(start, end: start.AddDays(-1), cancellationToken: cancellationToken).CountAsync(cancellationToken: cancellationToken);
            Console.WriteLine($"  This installation accepts an end before the start: {count} appointments.");
        }
        catch (OfficeGestValidationException exception)
        {
            foreach ((string field, IReadOnlyList<string> messages) in exception.Errors)
                Console.WriteLine($"  {field}: {string.Join(" ", messages)}");
        }
    }

    private static async Task NotFoundAsync(OfficeGestClient og, CancellationToken cancellationToken)
    {
        Headline("A 404, as a typed error");
        try
        {
            await og.Workshop.Vehicles.GetAsync("0000ZZ", cancellationToken: cancellationToken);
        }
        catch (OfficeGestNotFoundException exception)
        {
            Console.WriteLine($"  {exception.Message}");
        }
    }

    private static void Headline(string text)
    {
        Console.WriteLine();
        Console.WriteLine(text);
    }
}
