using OfficeGest.Sandbox.Demo;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Resources;

/// <summary>The endpoints whose real responses have been observed, with their known behaviour.</summary>
internal sealed class KnownResources(Installation installation)
{
    private static readonly Filter[] None = [];

    public IEnumerable<Route> Routes() =>
    [
        .. AuthResource.Routes(installation),
        .. PageStyle("/entities/customers", "customer", world => world.Customers.Select(Customers.Row), Filter.Contains("name"), Filter.Exact("tax_id"), Filter.Exact("email")),
        List("/entities/employees", world => world.Employees.Select(Employees.Row), Filter.Contains("name")),
        .. Vehicles(),
        .. new ServiceOrderResource(installation).Routes(),
        .. new MonitorResource(installation).Routes(),
        List("/workshop/mechanics", world => world.Employees.Take(world.Mechanics).Select(Employees.Mechanic)),
        List("/workshop/interventions", world => world.Interventions.Select(Interventions.Row)),
        .. PageStyle("/workshop/fuels", "id", world => world.Fuels.Select(Catalogue.Row)),
        .. PageStyle("/workshop/brands", "id", world => world.Brands.Select(Catalogue.Row)),
        .. PageStyle("/workshop/models", "id", world => world.Models.Select(Catalogue.Model)),
        .. Versions(),
        List("/tables/departments", _ => Enumerable.Range(1, Employees.Departments.Length).Select(Employees.Department)),
        .. new AppointmentResource(installation).Routes(),
    ];

    private Route[] Vehicles()
    {
        const string Path = "/workshop/vehicles";
        Filter[] filters = [Filter.Exact("plate"), Filter.Exact("vin"), Filter.Exact("description"), Filter.Boolean("is_active")];
        var table = Open(Path, world => world.Vehicles.Select(vehicle => Demo.Vehicles.Row(world, vehicle)));
        return [Listing(Path, table, filters, sortable: "created_at"), One(Path, "plate", table)];
    }

    private Route[] Versions()
    {
        const string Path = "/workshop/versions";
        var table = Open(Path, world => world.Versions.Select(Catalogue.Row));
        return
        [
            new Route("GET", Path, exchange => ListQuery.Refusal(exchange, None) ?? Pages.Cursor(exchange, table.Current.Rows, "id", Pages.CursorCap)),
            One(Path, "id", table),
        ];
    }

    private Route[] PageStyle(string path, string key, Func<DemoWorld, IEnumerable<Row>> rows, params Filter[] filters)
    {
        var table = Open(path, rows);
        return [Listing(path, table, filters), One(path, key, table)];
    }

    private Route List(string path, Func<DemoWorld, IEnumerable<Row>> rows, params Filter[] filters) => Listing(path, Open(path, rows), filters);

    private Route Listing(string path, Table table, Filter[] filters, string? sortable = null) => new("GET", path, exchange =>
        ListQuery.Refusal(exchange, filters)
        ?? Pages.Page(exchange, ListQuery.Select(exchange, table.Current, filters, sortable), Pages.PageCap, installation.Options.DocumentedTotal));

    private static Route One(string path, string key, Table table) => new("GET", $"{path}/{{{key}}}", exchange =>
        table.Find(exchange.Values[key]) is { } row ? Answer.Item(exchange, row.Detail) : Errors.NoRecord);

    private Table Open(string path, Func<DemoWorld, IEnumerable<Row>> rows) => installation.Open(path, rows);
}
