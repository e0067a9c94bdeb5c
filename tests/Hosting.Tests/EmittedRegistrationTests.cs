using Acme.OfficeGest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeGest.Sandbox;

namespace OfficeGest.Hosting.Tests;

/// <summary>The registration that the generator emits where this package is referenced, against a server.</summary>
public class EmittedRegistrationTests
{
    [Fact]
    public async Task A_section_is_enough_for_a_client_that_works()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        var services = new ServiceCollection();
        services.AddOfficeGestClient(Configuration(("OfficeGest", sandbox)).GetSection("OfficeGest"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        (await provider.GetRequiredService<OfficeGestClient>().Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);
    }

    [Fact]
    public async Task Several_installations_are_keyed_services()
    {
        await using OfficeGestSandbox porto = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        await using OfficeGestSandbox lisboa = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        IConfiguration configuration = Configuration(("Porto", porto), ("Lisboa", lisboa));
        var services = new ServiceCollection();
        services.AddOfficeGestClient(configuration.GetSection("Porto"), "porto");
        services.AddOfficeGestClient(configuration.GetSection("Lisboa"), "lisboa", static (_, options) => options.PageSize = 10);
        await using ServiceProvider provider = services.BuildServiceProvider();
        foreach (string name in (string[])["porto", "lisboa"])
            (await provider.GetRequiredKeyedService<OfficeGestClient>(name).Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);

        Pages(porto).ShouldBe(1);
        Pages(lisboa).ShouldBe(4);
    }

    [Fact]
    public async Task Settings_may_be_made_in_code()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        var services = new ServiceCollection();
        services.AddOfficeGestClient(settings => (settings.BaseAddress, settings.UserName, settings.Password) = (sandbox.BaseAddress, sandbox.Username, sandbox.Password));
        await using ServiceProvider provider = services.BuildServiceProvider();
        (await provider.GetRequiredService<OfficeGestClient>().Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);
    }

    private static int Pages(OfficeGestSandbox sandbox) => sandbox.Requests.Count(static request => request.Path.EndsWith("/entities/customers", StringComparison.Ordinal));

    private static IConfiguration Configuration(params (string Section, OfficeGestSandbox Sandbox)[] installations) => new ConfigurationBuilder()
        .AddInMemoryCollection(installations.SelectMany(static one => new Dictionary<string, string?>
        {
            [one.Section + ":BaseAddress"] = one.Sandbox.BaseAddress.AbsoluteUri,
            [one.Section + ":UserName"] = one.Sandbox.Username,
            [one.Section + ":Password"] = one.Sandbox.Password,
        })).Build();
}
