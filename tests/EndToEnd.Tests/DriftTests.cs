using Acme.OfficeGest;
using OfficeGest.Sandbox;

namespace OfficeGest.EndToEnd.Tests;

public class DriftTests
{
    [Theory]
    [InlineData(SandboxFaultKind.UnknownField, null, DriftKind.UnknownField)]
    [InlineData(SandboxFaultKind.MissingField, "id", DriftKind.MissingField)]
    [InlineData(SandboxFaultKind.ChangedType, "id", DriftKind.TypeCoerced)]
    [InlineData(SandboxFaultKind.NullField, "id", DriftKind.UnexpectedNull)]
    public async Task A_drifted_field_costs_no_row_and_is_reported(SandboxFaultKind fault, string? field, DriftKind expected)
    {
        await using Session session = await Session.StartAsync();
        session.Sandbox.Faults.Add(new SandboxFault { Kind = fault, Field = field });

        IReadOnlyList<Customer> customers = await session.Client.Entities.Customers.List().ToListAsync();

        customers.Count.ShouldBe(40);
        session.Client.Drift.GetReport().Entries.ShouldContain(entry => entry.Kind == expected && entry.OperationId == "listCustomers");
    }

    [Fact]
    public async Task An_exact_filter_that_the_server_ignores_is_an_error()
    {
        await using Session session = await Session.StartAsync();
        session.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.IgnoredFilter });
        await Should.ThrowAsync<FilterIgnoredException>(() => session.Client.Entities.Customers.List(new() { TaxId = "999999990" }).ToListAsync());
    }

    [Fact]
    public async Task Nothing_drifts_in_an_ordinary_walk()
    {
        await using Session session = await Session.StartAsync();
        OfficeGestClient og = session.Client;
        await og.Entities.Customers.List().ToListAsync();
        await og.Entities.Employees.List().ToListAsync();
        await og.Workshop.Vehicles.List().ToListAsync();
        await og.Workshop.Monitor.List().ToListAsync();
        foreach (ServiceOrder order in (await og.Workshop.ServiceOrders.List().ToListAsync()).Take(10))
        {
            await og.Workshop.ServiceOrders.GetAsync(order.Number);
            await og.Workshop.ServiceOrders.ListTimes(order.Number).ToListAsync();
        }

        await og.Crm.Appointments.List(new DateTime(2026, 1, 1), new DateTime(2026, 12, 31)).ToListAsync();
        og.Drift.GetReport().Entries.ShouldBeEmpty();
    }
}
