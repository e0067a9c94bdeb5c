using OfficeGest;
using OfficeGest.Sandbox;
using Testing.OfficeGestApi;

namespace Testing;

/// <summary>Over real HTTP, with login, pages and failures. For the way through everything.</summary>
public sealed class SandboxTests : IAsyncLifetime
{
    private OfficeGestSandbox _sandbox = null!;
    private OfficeGestClient _og = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        _og = new OfficeGestClient(new OfficeGestClientOptions
        {
            BaseAddress = _sandbox.BaseAddress,
            Credential = new PasswordCredential(_sandbox.Username, _sandbox.Password),

            // An answer that is not as described fails a test; in production it is counted.
            Drift = DriftPolicy.Throw,
        });
    }

    public async Task DisposeAsync()
    {
        await _og.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Every_vehicle_that_is_due_is_found_once()
    {
        IReadOnlyList<Vehicle> due = await new Reminders(_og).DueByAsync(new DateOnly(2100, 1, 1));

        Assert.NotEmpty(due);
        Assert.Equal(due.Count, due.Select(static vehicle => vehicle.Plate).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_fails_twice_costs_nothing()
    {
        _sandbox.Faults.FailNext(2, 503);

        Assert.NotEqual("AA-00-BB", await new Reminders(_og).NameAsync("AA-00-BB"));
    }

    [Fact]
    public async Task Without_the_permission_the_module_is_named()
    {
        _sandbox.Deny("workshop.vehicles");

        var refused = await Assert.ThrowsAsync<OfficeGestPermissionException>(() => new Reminders(_og).NameAsync("AA-00-BB"));

        Assert.Equal("workshop.vehicles", refused.Module);
    }
}
