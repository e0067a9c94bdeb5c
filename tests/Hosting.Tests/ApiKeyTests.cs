using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting.Tests;

public class ApiKeyTests
{
    private static readonly ApiSecurity InHeader = new() { Keys = [new ApiKeyPlace("k", "X-Api-Key")] };

    private readonly ScriptedServer _server = new ScriptedServer().Answer("{}");

    [Fact]
    public async Task A_key_in_the_settings_is_sent_where_the_spec_says()
    {
        await using ServiceProvider provider = Provide(("Domain", "company.officegest.com"), ("ApiKey", "s3cret"), ("Token", ""));

        provider.GetRequiredService<IStartupValidator>().Validate();
        await provider.GetRequiredService<ShopClient>().PingAsync();

        _server.Everything.ShouldHaveSingleItem().Headers["X-Api-Key"].ShouldBe("s3cret");
    }

    [Theory]
    [InlineData("Token", "hunter2", "Credential is a TokenCredential. The spec of this client takes an API key (the header 'X-Api-Key'): use an ApiKeyCredential.")]
    [InlineData("ApiKey", "hunter2é", "The API key holds characters that a header cannot carry")]
    public void A_credential_that_does_not_fit_is_reported_at_start(string key, string value, string reason)
    {
        using ServiceProvider provider = Provide(("Domain", "company.officegest.com"), (key, value));

        OptionsValidationException exception = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        exception.Message.ShouldContain(reason.TrimEnd('.'));
        exception.ToString().ShouldNotContain("hunter2");
    }

    private ServiceProvider Provide(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static pair => KeyValuePair.Create("OfficeGest:" + pair.Key, (string?)pair.Value))).Build();
        var services = new ServiceCollection();
        OfficeGestClientBuilder.Add(services, configuration.GetSection("OfficeGest"), static transport => new ShopClient(transport), security: InHeader).ConfigurePrimaryHttpMessageHandler(() => _server);
        return services.BuildServiceProvider();
    }
}
