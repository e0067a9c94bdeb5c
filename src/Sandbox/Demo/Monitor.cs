using System.Globalization;
using System.Text.Json;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

/// <summary>The cards of the workshop monitor: one list with every job, and one with three more keys for the jobs in the workshop.</summary>
internal static class Monitor
{
    private static readonly string[] BadgeColors = ["#e11d48", "#2563eb", "#16a34a", "#d97706"];

    public static Row Row(DemoWorld world, ServiceOrder order, ShopHours hours, bool card) => new(
        order.Number.ToString(CultureInfo.InvariantCulture),
        JsonBytes.Write((world, order, hours, card), static (json, source) => Write(json, source.world, source.order, source.hours, source.card)));

    private static void Write(Utf8JsonWriter json, DemoWorld world, ServiceOrder order, ShopHours hours, bool card)
    {
        var jobs = ServiceOrderDetail.Interventions(world, order).ToArray();
        var done = order.Active ? order.Number % (jobs.Length + 1) : jobs.Length;
        var left = jobs.Skip(done).Sum(job => job.Minutes);
        json.WriteStartObject();
        json.WriteNumber("number", order.Number);
        if (card)
            json.WriteString("document_number", ServiceOrders.DocumentNumber(order));
        json.WriteString("status", order.Status);
        if (card)
            json.WriteString("badge_color", BadgeColors[order.Number % BadgeColors.Length]);
        json.WriteString("date", Dates.Day(order.Date));
        json.WriteNumber("customer_id", Customers.FirstId + order.Customer);
        json.WriteString("invoice_name", world.Customers[order.Customer].Name);
        WriteVehicle(json, world, world.Vehicles[order.Vehicle]);
        json.WriteBoolean("awaiting_parts", order.AwaitingParts);
        json.WriteNumber("priority", order.Priority);
        json.WriteNumber("completion_percentage", jobs.Length == 0 ? 0m : decimal.Round((decimal)done / jobs.Length, 2));
        json.Stamp("estimated_completion_date", hours.Finish(order.Entered, TimeSpan.FromMinutes((double)left)));
        json.WriteString("expected_delivery_date", order.ExpectedDelivery is { } delivery ? Dates.Day(delivery) : null);
        // Documented with four keys, but empty on all 1,200 observed rows.
        json.WriteStartArray("mechanics");
        json.WriteEndArray();
        json.WriteStartArray("interventions");
        for (var i = 0; i < jobs.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("intervention", jobs[i].Description.ToUpperInvariant());
            json.WriteBoolean("completed", i < done);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (card)
        {
            json.WriteStartArray("budgets");
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteVehicle(Utf8JsonWriter json, DemoWorld world, Vehicle vehicle)
    {
        json.WriteString("vehicle_plate", vehicle.Plate);
        json.WriteStartObject("vehicle");
        json.WriteString("plate", vehicle.Plate);
        json.WriteString("description", vehicle.Description);
        json.WriteNumber("manufacturing_year", vehicle.Year);
        json.Optional("km_counter", vehicle.Kilometres);
        json.WriteString("brand_name", world.Brands[vehicle.Brand - 1].Name);
        json.WriteString("model_name", world.Models[vehicle.Model - 1].Name);
        json.Optional("version_name", vehicle.Version is { } version ? world.Versions[version - 1].Name : null);
        json.Optional("fuel_name", vehicle.Fuel is { } fuel ? world.Fuels[fuel - 1].Name : null);
        json.WriteEndObject();
    }
}
