using System.Globalization;
using System.Text.Json;
using OfficeGest.Sandbox.Demo;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Resources;

/// <summary>The appointments: they require a time range, and are the only known resource that supports writes.</summary>
internal sealed class AppointmentResource(Installation installation)
{
    private const string Path = "/crm/appointments";
    private const int Cap = 100;

    private static readonly string[] Spellings =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public IEnumerable<Route> Routes()
    {
        var table = installation.Open(Path, world => Appointments.Generate(world, world.Sizes.Appointments));
        return
        [
            new("GET", Path, exchange => List(exchange, table.Current)),
            new("GET", Path + "/{id}", exchange => table.Find(exchange.Values["id"]) is { } row ? Answer.Item(exchange, row.Json) : Errors.NoRecord),
            new("POST", Path, exchange => Create(exchange, table)),
        ];
    }

    private Answer List(Exchange exchange, Snapshot table)
    {
        var validation = new Validation();
        if (exchange.Query["filter"] is not null)
            validation.NotAnArray("filter");
        var (start, end) = Range(validation, exchange.Query["start"], exchange.Query["end"]);
        if (validation.Failed)
            return validation.ToAnswer();
        // A date without a time at the end of the range means the whole day.
        var last = exchange.Query["end"]!.Length == 10 ? end.AddDays(1).AddTicks(-1) : end;
        return Pages.Page(exchange, table.Between("start", Dates.Stamp(start), Dates.Stamp(last)), Cap, installation.Options.DocumentedTotal);
    }

    private static Answer Create(Exchange exchange, Table table)
    {
        var body = exchange.Json();
        var validation = new Validation();
        var (start, end) = Range(validation, Text(body, "start"), Text(body, "end"));
        var employee = Employee(body, validation);
        if (validation.Failed)
            return validation.ToAnswer();
        var row = table.Add(key => Appointments.Row(new Appointment(
            int.Parse(key, CultureInfo.InvariantCulture),
            Text(body, "title"),
            start,
            end,
            Truth(body, "confirmed"),
            Truth(body, "completed"),
            Truth(body, "no_show"),
            employee,
            Text(body, "priority"))));
        return Answer.Item(exchange, row.Json, 201);
    }

    private static (DateTime Start, DateTime End) Range(Validation validation, string? start, string? end)
    {
        var begins = Moment(validation, "start", start);
        var ends = Moment(validation, "end", end);
        if (begins is not null && ends is not null && ends < begins)
            validation.Before("end", "start");
        return (begins ?? default, ends ?? default);
    }

    private static DateTime? Moment(Validation validation, string field, string? text)
    {
        if (text is null)
        {
            validation.Required(field);
            return null;
        }

        // Times are local; an offset is ignored.
        if (DateTimeOffset.TryParseExact(text, Spellings, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment.DateTime;
        validation.NotADate(field);
        return null;
    }

    private static int? Employee(JsonElement body, Validation validation)
    {
        if (!body.TryGetProperty("employee_id", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var id))
            return id;
        validation.NotANumber("employee_id");
        return null;
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static bool Truth(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
