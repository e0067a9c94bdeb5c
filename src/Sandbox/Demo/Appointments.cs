using System.Globalization;
using System.Text.Json;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

internal sealed record Appointment(int Id, string? Title, DateTime Start, DateTime End, bool Confirmed, bool Completed, bool NoShow, int? Employee, string? Priority);

/// <summary>The appointments. Exactly twelve keys, with explicit nulls; two keys are null on every observed row.</summary>
internal static class Appointments
{
    private static readonly string[] Purposes = ["revisão", "mudança de óleo", "diagnóstico", "travões", "inspeção", "ar condicionado", "pintura", "bateria"];

    public static Row[] Generate(DemoWorld world, int count)
    {
        var random = world.Seed.Random("appointments");
        var first = new DateTime(SandboxSeed.Today.Year, 1, 1);
        return [.. Enumerable.Range(1, count).Select(id =>
        {
            var start = first.AddDays((id - 1) * 365 / count).AddHours(8).AddMinutes(30 * random.Next(1, 19));
            var past = start < SandboxSeed.Today;
            var missed = past && random.Next(20) == 0;
            var plate = world.Vehicles[random.Next(world.Vehicles.Length)].Plate;
            return Row(new Appointment(
                id,
                $"{plate} / {Purposes[random.Next(Purposes.Length)]}",
                start,
                start.AddMinutes(30 * random.Next(1, 5)),
                random.Next(4) > 0,
                past && !missed,
                missed,
                random.Next(5) == 0 || world.Employees.Length == 0 ? null : random.Next(1, world.Employees.Length + 1),
                random.Next(280) switch { 0 => null, 1 or 2 => "H", _ => "N" }));
        })];
    }

    public static Row Row(Appointment appointment) => new(appointment.Id.ToString(CultureInfo.InvariantCulture), JsonBytes.Write(appointment, Write));

    private static void Write(Utf8JsonWriter json, Appointment appointment)
    {
        json.WriteStartObject();
        json.WriteNumber("id", appointment.Id);
        json.WriteString("title", appointment.Title);
        json.Stamp("start", appointment.Start);
        json.Stamp("end", appointment.End);
        json.WriteBoolean("confirmed", appointment.Confirmed);
        json.WriteBoolean("completed", appointment.Completed);
        json.WriteBoolean("no_show", appointment.NoShow);
        json.Nullable("employee_id", appointment.Employee);
        json.WriteString("priority", appointment.Priority);
        json.WriteString("location", "[1] Sede");
        json.WriteNull("no_show_at");
        json.WriteNull("rescheduled_from");
        json.WriteEndObject();
    }
}
