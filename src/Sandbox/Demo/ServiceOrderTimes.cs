using System.Globalization;
using System.Text.Json;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

/// <summary>The hours booked on an order. Two of five orders have none, and return 204.</summary>
internal static class ServiceOrderTimes
{
    public static Row[] For(DemoWorld world, int number)
    {
        if (!world.OrderIndex.TryGetValue(number, out var index) || world.Mechanics == 0)
            return [];
        var order = world.ServiceOrders[index];
        var random = world.Seed.Random("times", number);
        var count = random.Next(10) < 4 ? 0 : random.Next(1, 5);
        var rows = new Row[count];
        for (var i = 0; i < count; i++)
        {
            var start = order.Date.AddDays(i).AddHours(8).AddMinutes(15 * random.Next(0, 20));
            var open = order.Active && i == count - 1;
            var mechanic = order.Mechanic ?? random.Next(1, world.Mechanics + 1);
            var entry = new Entry((index * 5) + i + 1, world.Employees[mechanic - 1], start, open ? null : 15 * random.Next(1, 14));
            rows[i] = new Row(entry.Id.ToString(CultureInfo.InvariantCulture), JsonBytes.Write(entry, Write));
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        var end = entry.Minutes is { } minutes ? entry.Start.AddMinutes(minutes) : (DateTime?)null;
        var hours = entry.Minutes is { } worked ? (worked / 60m).ToString("0.00", CultureInfo.InvariantCulture) : null;
        json.WriteStartObject();
        json.WriteNumber("id", entry.Id);
        json.WriteNumber("employee_id", entry.Employee.Id);
        json.WriteString("employee_name", entry.Employee.Name);
        json.Stamp("start_time", entry.Start);
        json.Stamp("end_time", end);
        json.Nullable("difference_minutes", entry.Minutes);
        json.WriteString("difference_hours", hours);
        json.WriteString("billable_hours", hours);
        json.WriteNull("intervention_id");
        json.Stamp("created_at", entry.Start);
        json.Stamp("updated_at", end ?? entry.Start);
        json.WriteEndObject();
    }

    private sealed record Entry(int Id, Employee Employee, DateTime Start, int? Minutes);
}
