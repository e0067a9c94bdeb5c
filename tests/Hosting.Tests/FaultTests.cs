using Acme.OfficeGest;
using OfficeGest.Sandbox;

namespace OfficeGest.Hosting.Tests;

/// <summary>Answers that are broken on the wire, over real sockets.</summary>
public class FaultTests
{
    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.CutConnection)]
    [InlineData(SandboxFaultKind.ServerError)]
    public async Task A_read_that_breaks_once_is_made_again(SandboxFaultKind kind)
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using OfficeGestClient client = Connect(sandbox);
        sandbox.Faults.Add(new SandboxFault { Kind = kind, Count = 1 });
        (await client.Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);
        sandbox.Requests.Count(static request => request.Path.EndsWith("/entities/customers", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody, typeof(OfficeGestConnectionException))]
    [InlineData(SandboxFaultKind.CutConnection, typeof(OfficeGestConnectionException))]
    [InlineData(SandboxFaultKind.MaintenancePage, typeof(OfficeGestServerException))]
    public async Task A_read_that_breaks_each_time_is_a_typed_error(SandboxFaultKind kind, Type expected)
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using OfficeGestClient client = Connect(sandbox);
        sandbox.Faults.Add(new SandboxFault { Kind = kind });
        OfficeGestException exception = await Should.ThrowAsync<OfficeGestException>(() => client.Entities.Customers.List().ToListAsync());
        exception.ShouldBeOfType(expected);
        exception.OperationId.ShouldBe("listCustomers");
        exception.MayHaveBeenApplied.ShouldBeFalse();
        sandbox.Requests.Count(static request => request.Path.EndsWith("/entities/customers", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Html_with_status_200_is_a_typed_error_that_is_not_requested_again()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using OfficeGestClient client = Connect(sandbox);
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.MaintenancePage, Status = 200 });
        OfficeGestResponseException exception = await Should.ThrowAsync<OfficeGestResponseException>(() => client.Entities.Customers.List().ToListAsync());
        exception.ContentType.ShouldBe("text/html");
        sandbox.Requests.Count(static request => request.Path.EndsWith("/entities/customers", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_right_body_under_a_wrong_type_is_read_and_reported()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using OfficeGestClient client = Connect(sandbox);
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.WrongContentType });
        (await client.Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);
        client.Drift.GetReport().Entries.ShouldContain(static entry => entry.Kind == DriftKind.UnexpectedContentType);
    }

    private static Task<OfficeGestSandbox> StartAsync() => OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

    private static OfficeGestClient Connect(OfficeGestSandbox sandbox) => new OfficeGestClient(new OfficeGestClientOptions
    {
        BaseAddress = sandbox.BaseAddress,
        Credential = new PasswordCredential(sandbox.Username, sandbox.Password),
        Retry = new RetryOptions { MaxRetries = 2, BaseDelay = TimeSpan.Zero, UseJitter = false },
    });
}
