using System.Net;
using OfficeGest.Sandbox;

namespace OfficeGest.EndToEnd.Tests;

public class ErrorTests
{
    private static readonly DateTime Start = new(2026, 9, 1);

    [Fact]
    public async Task A_422_has_the_servers_messages_by_field()
    {
        await using Session session = await Session.StartAsync();
        OfficeGestValidationException error = await Should.ThrowAsync<OfficeGestValidationException>(
            () => session.Client.Crm.Appointments.List(Start, Start.AddDays(-1)).ToListAsync());

        error.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        error.Errors["end"].ShouldNotBeEmpty();
        error.OperationId.ShouldBe("listAppointments");
        error.Route.ShouldBe("/crm/appointments");
        error.Error.ShouldBeOfType<Acme.OfficeGest.Error>().Message.ShouldBe(error.ServerMessage);
    }

    [Fact]
    public async Task A_plate_without_hyphens_is_not_found()
    {
        await using Session session = await Session.StartAsync();
        OfficeGestNotFoundException error = await Should.ThrowAsync<OfficeGestNotFoundException>(() => session.Client.Workshop.Vehicles.GetAsync("0000ZZ"));
        error.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        error.Route.ShouldBe("/workshop/vehicles/{plate}");
    }

    [Fact]
    public async Task A_missing_permission_is_distinguished()
    {
        await using Session session = await Session.StartAsync(static options => options.DeniedModules.Add("workshop.vehicles"));
        (await Should.ThrowAsync<OfficeGestPermissionException>(() => session.Client.Workshop.Vehicles.List().ToListAsync()))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Wrong_credentials_fail_without_a_second_try()
    {
        await using Session session = await Session.StartAsync(client: static options => options.Credential = new PasswordCredential("integracao", "wrong"));
        OfficeGestAuthenticationException error = await Should.ThrowAsync<OfficeGestAuthenticationException>(() => session.Client.Entities.Customers.List().ToListAsync());
        error.ToString().ShouldNotContain("wrong\"");
        session.Logins.ShouldBe(1);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(503)]
    public async Task A_maintenance_page_is_a_typed_error_whatever_its_status(int status)
    {
        await using Session session = await Session.StartAsync();
        session.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.MaintenancePage, Status = status });
        OfficeGestException error = await Should.ThrowAsync<OfficeGestException>(() => session.Client.Entities.Customers.List().ToListAsync());
        ((int)error.StatusCode!.Value).ShouldBe(status);
        error.ShouldBeOfType(status == 200 ? typeof(OfficeGestResponseException) : typeof(OfficeGestServerException));
    }

    [Fact]
    public async Task A_429_is_waited_out()
    {
        await using Session session = await Session.StartAsync();
        session.Sandbox.Faults.RejectNext(2, TimeSpan.Zero);
        (await session.Client.Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);
        session.Sandbox.Requests.Count(static request => request.Status == 429).ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_fails_for_a_moment_is_asked_again()
    {
        await using Session session = await Session.StartAsync();
        session.Sandbox.Faults.FailNext(2, 503);
        (await session.Client.Entities.Employees.List().ToListAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_base_address_without_https_is_rejected_before_anything_is_sent()
    {
        ArgumentException error = await Should.ThrowAsync<ArgumentException>(
            () => Session.StartAsync(client: static options => options.BaseAddress = new Uri("http://company.officegest.com/api/v2/")));
        error.Message.ShouldContain("https");
    }
}
