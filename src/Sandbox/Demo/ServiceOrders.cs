using System.Globalization;
using System.Text.Json;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

internal sealed record ServiceOrder(
    int Number,
    DateTime Date,
    DateTime Entered,
    int Customer,
    int Vehicle,
    string Status,
    bool AwaitingParts,
    int Priority,
    int Kilometres,
    int? Mechanic,
    DateTime? ExpectedDelivery)
{
    public bool Active => Status is "ESP" or "EXE" or "MAR";
}

internal static class ServiceOrders
{
    private const int PerYear = 90_000;

    // The share of each status in a thousand old orders, based on real counts.
    private static readonly (string Status, int Share)[] Statuses =
        [("FAC", 620), ("F", 890), ("ENT", 950), ("ANU", 975), ("COL", 985), ("VIT", 992), ("SEG", 997), ("TCP", 1000)];

    public static ServiceOrder[] Generate(SandboxSeed seed, DemoSizes sizes, Vehicle[] vehicles)
    {
        var random = seed.Random("service-orders");
        var count = sizes.ServiceOrders;
        var years = Math.Max(3, (count / PerYear) + 1);
        var start = new DateTime(SandboxSeed.Today.Year - years + 1, 1, 1);
        var days = (SandboxSeed.Today - start).TotalDays;
        var orders = new ServiceOrder[count];
        var (year, sequence) = (start.Year, 0);
        for (var i = 0; i < count; i++)
        {
            var date = start.AddDays((int)(days * (i + 1) / count));
            sequence = date.Year == year ? sequence + 1 : 1;
            year = date.Year;
            var vehicle = random.Next(vehicles.Length);
            var status = Status(random, count - i);
            orders[i] = new ServiceOrder(
                (year * 100_000) + sequence,
                date,
                date.AddHours(8).AddMinutes(random.Next(0, 600)),
                vehicles[vehicle].Owner,
                vehicle,
                status,
                status == "ESP" && random.Next(2) == 0,
                random.Next(1, 4),
                random.Next(5) == 0 ? 0 : random.Next(1_000, 320_000),
                random.Next(100) < 7 && sizes.Mechanics > 0 ? random.Next(1, sizes.Mechanics + 1) : null,
                random.Next(10) < 6 ? date.AddDays(random.Next(0, 20)) : null);
        }

        return orders;
    }

    public static Row Row(DemoWorld world, ServiceOrder order) => new(
        order.Number.ToString(CultureInfo.InvariantCulture),
        JsonBytes.Write((world, order), static (json, source) =>
        {
            json.WriteStartObject();
            Write(json, source.world, source.order);
            json.WriteEndObject();
        }),
        () => JsonBytes.Write((world, order), static (json, source) =>
        {
            json.WriteStartObject();
            Write(json, source.world, source.order);
            ServiceOrderDetail.Write(json, source.world, source.order);
            json.WriteEndObject();
        }));

    private static void Write(Utf8JsonWriter json, DemoWorld world, ServiceOrder order)
    {
        json.WriteNumber("number", order.Number);
        json.WriteString("document_number", DocumentNumber(order));
        json.WriteString("date", Dates.Day(order.Date));
        json.Stamp("system_entry_date", order.Entered);
        json.WriteNumber("customer_id", Customers.FirstId + order.Customer);
        json.WriteString("invoice_name", world.Customers[order.Customer].Name);
        json.WriteString("plate", world.Vehicles[order.Vehicle].Plate);
        json.WriteString("status", order.Status);
        json.WriteBoolean("is_cancelled", order.Status == "ANU");
        json.WriteBoolean("awaiting_parts", order.AwaitingParts);
        json.WriteNumber("priority", order.Priority);
        json.WriteNumber("km_counter", order.Kilometres);
        json.Nullable("mechanic_id", order.Mechanic);
        if (order.ExpectedDelivery is { } delivery)
            json.WriteString("expected_delivery_date", Dates.Day(delivery));
        else
            json.WriteNull("expected_delivery_date");
        // Not the invoice total: only the sum of `lines`, which mainly contain the eco tax. The work is in `extra_lines`.
        json.WriteString("total", ServiceOrderDetail.Total(world, order).ToString("0.00", CultureInfo.InvariantCulture));
    }

    public static string DocumentNumber(ServiceOrder order) =>
        string.Create(CultureInfo.InvariantCulture, $"OSV BF{order.Number / 100_000}/{order.Number % 100_000}");

    // The last orders are still in the workshop; even with small sizes there is one of each observed active status.
    private static string Status(Random random, int fromTheEnd)
    {
        var draw = random.Next(1000);
        if (fromTheEnd == 1 || (fromTheEnd <= 40 && fromTheEnd > 2 && draw < 700))
            return "ESP";
        if (fromTheEnd == 2)
            return "MAR";
        return Array.Find(Statuses, status => draw < status.Share).Status;
    }
}
