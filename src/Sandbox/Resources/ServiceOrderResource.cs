using System.Globalization;
using OfficeGest.Sandbox.Demo;
using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.Resources;

/// <summary>Service orders: paged by cursor, with a date range; the booked times return 204 if there are none.</summary>
internal sealed class ServiceOrderResource(Installation installation)
{
    private const string Path = "/workshop/service-orders";

    private static readonly Filter[] Filters =
        [Filter.Exact("plate"), Filter.Exact("status"), new("date_from", "date", FilterMatch.From), new("date_to", "date", FilterMatch.To)];

    public IEnumerable<Route> Routes()
    {
        var table = installation.Open(Path, world => world.ServiceOrders.Select(order => ServiceOrders.Row(world, order)));
        return
        [
            new("GET", Path, exchange => ListQuery.Refusal(exchange, Filters)
                ?? Pages.Cursor(exchange, ListQuery.Select(exchange, table.Current, Filters), "number", Pages.CursorCap)),
            new("GET", Path + "/{serviceOrder}", exchange => table.Find(exchange.Values["serviceOrder"]) is { } row ? Answer.Item(exchange, row.Detail) : Errors.NoRecord),
            new("GET", Path + "/{serviceOrder}/times", exchange =>
            {
                var number = exchange.Values["serviceOrder"];
                if (table.Find(number) is null)
                    return Errors.NoRecord;
                var times = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? ServiceOrderTimes.For(installation.World, order) : [];
                return times.Length == 0 ? Answer.NoContent : Pages.All(exchange, times);
            }),
        ];
    }
}
