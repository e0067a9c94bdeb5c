using System.Globalization;
using OfficeGest.Sandbox.Demo;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Resources;

/// <summary>The workshop monitor: all jobs, and those in an active state. The opening hours in the query affect the estimated completion.</summary>
internal sealed class MonitorResource(Installation installation)
{
    // For `department` only the name is known: no row has a field for it.
    private static readonly Filter[] Filters =
        [Filter.Exact("status"), Filter.Exact("vehicle_plate"), Filter.Boolean("awaiting_parts"), Filter.Exact("num", "number")];

    private readonly DemoWorld _world = installation.World;

    public IEnumerable<Route> Routes() =>
    [
        Listing("/workshop/monitor", card: false, world => world.ServiceOrders),
        Listing("/workshop/monitor/service-orders", card: true, world => world.ServiceOrders.Where(order => order.Active)),
    ];

    private Route Listing(string path, bool card, Func<DemoWorld, IEnumerable<ServiceOrder>> orders)
    {
        var table = installation.Open(path, world => orders(world).Select(order => Demo.Monitor.Row(world, order, ShopHours.Usual, card)));
        return new Route("GET", path, exchange =>
        {
            if (ListQuery.Refusal(exchange, Filters) is { } refusal)
                return refusal;
            var rows = ListQuery.Select(exchange, table.Current, Filters);
            var hours = Hours(exchange);
            return Pages.Page(
                exchange,
                hours == ShopHours.Usual ? rows : new Rewritten(rows, row => Again(row, hours, card)),
                Pages.PageCap,
                installation.Options.DocumentedTotal);
        });
    }

    private Row Again(Row row, ShopHours hours, bool card) =>
        int.TryParse(row.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _world.OrderIndex.TryGetValue(number, out var index)
            ? Demo.Monitor.Row(_world, _world.ServiceOrders[index], hours, card)
            : row;

    private static ShopHours Hours(Exchange exchange) => new(
        Time(exchange, "start_hour", ShopHours.Usual.Start),
        Time(exchange, "end_hour", ShopHours.Usual.End),
        Time(exchange, "start_hour_lunch", ShopHours.Usual.LunchStart),
        Time(exchange, "end_hour_lunch", ShopHours.Usual.LunchEnd),
        exchange.Query["skip_weekends"] is not "0");

    private static TimeSpan Time(Exchange exchange, string name, TimeSpan usual) =>
        TimeSpan.TryParseExact(exchange.Query[name], @"hh\:mm", CultureInfo.InvariantCulture, out var time) ? time : usual;

    /// <summary>Rows that are rewritten only when their page is written.</summary>
    private sealed class Rewritten(IReadOnlyList<Row> rows, Func<Row, Row> again) : IReadOnlyList<Row>
    {
        public Row this[int index] => again(rows[index]);

        public int Count => rows.Count;

        public IEnumerator<Row> GetEnumerator() => rows.Select(again).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
