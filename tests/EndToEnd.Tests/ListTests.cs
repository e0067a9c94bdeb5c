using Acme.OfficeGest;

namespace OfficeGest.EndToEnd.Tests;

public class ListTests
{
    [Fact]
    public async Task Every_customer_arrives_once_across_pages()
    {
        await using Session session = await Session.StartAsync();
        var ids = new List<long>();
        await foreach (Customer customer in session.Client.Entities.Customers.List(new() { PageSize = 7 })) ids.Add(customer.Id);

        ids.Count.ShouldBe(40);
        ids.ShouldBeUnique();
        session.Sandbox.Requests.Count(static request => request.Path.EndsWith("/entities/customers", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public async Task Without_a_limit_the_largest_page_is_requested()
    {
        await using Session session = await Session.StartAsync();
        (await session.Client.Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);
        session.Sandbox.Requests.Single(static request => request.Path.EndsWith("/entities/customers", StringComparison.Ordinal)).Query.ShouldContain("limit=250");
    }

    [Fact]
    public async Task Service_orders_are_followed_by_cursor()
    {
        await using Session session = await Session.StartAsync();
        var numbers = new List<long>();
        int pages = 0;
        await foreach (Page<ServiceOrder> page in session.Client.Workshop.ServiceOrders.List(new() { PageSize = 50 }).AsPages())
        {
            pages++;
            numbers.AddRange(page.Items.Select(static order => order.Number));
        }

        pages.ShouldBe(3);
        numbers.Count.ShouldBe(120);
        numbers.ShouldBeUnique();
    }

    [Fact]
    public async Task A_walk_can_be_resumed_where_it_stopped()
    {
        await using Session session = await Session.StartAsync();
        AsyncPageable<ServiceOrder> orders = session.Client.Workshop.ServiceOrders.List(new() { PageSize = 50 });
        Page<ServiceOrder> first = await orders.AsPages().FirstAsync();

        var rest = new List<long>();
        await foreach (Page<ServiceOrder> page in orders.AsPages(first.Continuation)) rest.AddRange(page.Items.Select(static order => order.Number));
        rest.Count.ShouldBe(70);
        rest.ShouldNotContain(first.Items[0].Number);
    }

    [Fact]
    public async Task Filters_arrive_as_the_server_expects_them()
    {
        await using Session session = await Session.StartAsync();
        Vehicle vehicle = (await session.Client.Workshop.Vehicles.List(new() { PageSize = 1 }).AsPages().FirstAsync()).Items[0];

        IReadOnlyList<Vehicle> found = await session.Client.Workshop.Vehicles.List(new() { Plate = vehicle.Plate, IsActive = true }).ToListAsync();
        found.ShouldAllBe(row => row.Plate == vehicle.Plate);
        session.Sandbox.Requests[^1].Query.ShouldContain($"plate={vehicle.Plate}");
        session.Sandbox.Requests[^1].Query.ShouldContain("is_active=true");
    }

    [Fact]
    public async Task An_order_without_time_entries_has_an_empty_list()
    {
        await using Session session = await Session.StartAsync();
        var counts = new List<int>();
        foreach (ServiceOrder order in (await session.Client.Workshop.ServiceOrders.List().ToListAsync()).Take(40))
            counts.Add((await session.Client.Workshop.ServiceOrders.ListTimes(order.Number).ToListAsync()).Count);

        counts.ShouldContain(0);
        counts.ShouldContain(static count => count > 0);
        session.Sandbox.Requests.ShouldContain(static request => request.Status == 204);
    }

    [Fact]
    public async Task Cancellation_ends_a_walk_between_its_items()
    {
        await using Session session = await Session.StartAsync();
        using var stop = new CancellationTokenSource();
        int seen = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (Customer _ in session.Client.Entities.Customers.List(new() { PageSize = 5 }).WithCancellation(stop.Token))
            {
                if (++seen == 7) await stop.CancelAsync();
            }
        });
        seen.ShouldBeLessThan(40);
    }
}
