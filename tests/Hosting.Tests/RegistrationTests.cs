using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OfficeGest.Hosting.Tests;

public class RegistrationTests
{
    private readonly ScriptedServer _server = new ScriptedServer().Answer("{}");

    [Fact]
    public async Task A_section_makes_a_client()
    {
        await using ServiceProvider provider = Provide(Section(("Domain", "company.officegest.com"), ("UserName", "maria"), ("Password", "s3cret!"), ("UserAgent", "Shop/1.0")));
        await provider.GetRequiredService<ShopClient>().PingAsync();
        _server.Requests[0].Address.AbsoluteUri.ShouldBe("https://company.officegest.com/api/v2/ping");
        _server.Requests[0].Headers["User-Agent"].ShouldStartWith("Shop/1.0");
        _server.Everything[0].Body.ShouldContain("s3cret!");
        provider.GetRequiredService<ShopClient>().ShouldBeSameAs(provider.GetRequiredService<ShopClient>());
    }

    [Theory]
    [InlineData("", "neither Domain nor BaseAddress")]
    [InlineData("Domain=a.officegest.com;BaseAddress=https://b.example.pt/", "both Domain and BaseAddress")]
    [InlineData("Domain=a.officegest.com", "neither UserName")]
    [InlineData("Domain=a.officegest.com;UserName=maria", "Password is not")]
    [InlineData("Domain=a.officegest.com;UserName=maria;Password=x;Token=y", "both UserName and Token")]
    [InlineData("Domain=a.officegest.com;Token=x;ApiKey=y", "both Token and ApiKey")]
    [InlineData("Domain=a.officegest.com;UserName=maria;Password=x;Token=x;ApiKey=y", "UserName, Token, ApiKey are set; one is enough")]
    [InlineData("Domain=a.officegest.com;ApiKey=hunter2", "The spec of this client takes no API key")]
    [InlineData("BaseAddress=http://b.example.pt/;Token=y", "not https")]
    [InlineData("Domain=https://b.example.pt/;Token=y", "The domain must be like")]
    [InlineData("Domain=maria:hunter2@b.example.pt;Token=y", "The domain must be like")]
    [InlineData("Domain=maria:hunter2;Token=y", "The domain must be like")]
    [InlineData("BaseAddress=https://maria:hunter2@b.example.pt/;Token=y", "contains a user or a password")]
    [InlineData("BaseAddress=https://maria:hunter2@[/;Token=y", "BaseAddress is not an address")]
    [InlineData("BaseAddress=hunter2:x;Token=y", "has a scheme other than https")]
    [InlineData("BaseAddress=//maria:hunter2/;Token=y", "BaseAddress")]
    [InlineData("Domain=a.officegest.com;Token=y;PageSize=0", "PageSize")]
    [InlineData("Domain=a.officegest.com;Token=y;MaxRetries=200", "(section OfficeGest): MaxRetries is 200")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=soon", "OfficeGest:Timeout is 'soon', which is not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;AttemptTimeout=20", "OfficeGest:AttemptTimeout is '20', which is not a time as hh:mm:ss; 20 seconds are 00:00:20")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=30", "OfficeGest:Timeout is '30', which is not a time as hh:mm:ss; 30 seconds are 00:00:30")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=100", "100 seconds are 00:01:40")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=0", "0 seconds are 00:00:00")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=86400", "not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=1.5", "not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=00:30", "not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=24:00:00", "not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=00:90:00", "not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=1:00:00:00", "not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=20s", "not a time as hh:mm:ss")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=00:00:00", "Timeout is 00:00:00; it must be positive")]
    [InlineData("Domain=a.officegest.com;Token=y;Timeout=30.00:00:00", "at most 24 days")]
    [InlineData("Domain=a.officegest.com;Token=a b", "The token contains white space")]
    [InlineData("Domain=a.officegest.com;Token=y;TimeZone=Europe/Lisboa", "The time zone 'Europe/Lisboa' is not known to this machine")]
    public void What_is_wrong_with_the_settings_is_reported_at_start(string settings, string reason)
    {
        IConfiguration section = Section([.. settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]);
        using ServiceProvider provider = Provide(section);
        var exception = Should.Throw<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        exception.Message.ShouldContain(reason);
        exception.ToString().ShouldNotContain("hunter2");
        _server.Everything.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Domain=;BaseAddress=https://b.example.pt/;Token=;UserName=maria;Password=x", null)]
    [InlineData("Domain=;Token=y", "neither Domain nor BaseAddress is set")]
    [InlineData("Domain=a.officegest.com;Token=", "neither UserName (with Password) nor Token nor ApiKey is set")]
    public void An_empty_text_counts_as_not_set(string settings, string? reason)
    {
        using ServiceProvider provider = Provide(Section([.. settings.Split(';').Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]));
        void Start() => provider.GetRequiredService<IStartupValidator>().Validate();
        if (reason is null) Should.NotThrow(Start);
        else Should.Throw<OptionsValidationException>(Start).Message.ShouldContain(reason);
    }

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once()
    {
        using ServiceProvider provider = Provide(Section(
            ("Domain", "https://b.example.pt/"), ("Timeout", "soon"), ("AttemptTimeout", "00:00:00"), ("MaxRetries", "200"), ("PageSize", "0"), ("PrefetchPages", "perhaps"), ("TimeZone", "Europe/Lisboa"), ("RequestsPerMinute", "1")));
        string[] failures = [.. Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Failures];
        string[] expected = ["Timeout is 'soon'", "PrefetchPages is 'perhaps'", "neither UserName", "RequestsPerMinute", "The domain must be like", "AttemptTimeout is 00:00:00", "MaxRetries is 200", "PageSize is 0", "Europe/Lisboa"];
        foreach (string one in expected) failures.ShouldContain(failure => failure.Contains(one));
        failures.Length.ShouldBe(expected.Length, string.Join('\n', failures));
    }

    [Fact]
    public void A_shared_token_without_a_cache_is_reported_at_start()
    {
        using ServiceProvider provider = Provide(Section(("Domain", "a.officegest.com"), ("Token", "y"), ("ShareToken", "true")));
        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message
            .ShouldContain("ShareToken is set, but no IDistributedCache is registered; add one, such as AddStackExchangeRedisCache.");
    }

    [Fact]
    public async Task Every_setting_reaches_its_option()
    {
        OfficeGestClientOptions? seen = null;
        var services = new ServiceCollection();
        services.AddDistributedMemoryCache();
        IConfiguration section = Section(
            ("BaseAddress", "http://shop.example.pt/api/"), ("Token", "t"), ("Timeout", "00:00:50"), ("AttemptTimeout", "00:00:07"), ("StreamIdleTimeout", "00:05:00"), ("MaxRetries", "1"), ("RequestsPerMinute", "60"),
            ("PageSize", "40"), ("PrefetchPages", "true"), ("LogoutOnDispose", "true"), ("AllowInsecureHttp", "true"), ("UserAgent", "Shop/1.0"), ("ShareToken", "true"), ("TimeZone", "Atlantic/Azores"));
        OfficeGestClientBuilder.Add(services, section, static transport => new ShopClient(transport), configure: (_, options) => seen = options);
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<ShopClient>();
        seen.ShouldNotBeNull().ShouldSatisfyAllConditions(
            options => options.BaseAddress.ShouldBe(new Uri("http://shop.example.pt/api/")), options => options.Credential.ShouldBeOfType<TokenCredential>(),
            options => options.Timeout.ShouldBe(TimeSpan.FromSeconds(50)), options => options.AttemptTimeout.ShouldBe(TimeSpan.FromSeconds(7)),
            options => options.StreamIdleTimeout.ShouldBe(TimeSpan.FromMinutes(5)), options => options.Retry.MaxRetries.ShouldBe(1), options => options.RateLimiter.ShouldNotBeNull(), options => options.PageSize.ShouldBe(40),
            options => options.PrefetchPages.ShouldBeTrue(), options => options.LogoutOnDispose.ShouldBeTrue(), options => options.AllowInsecureHttp.ShouldBeTrue(),
            options => options.TimeZone!.BaseUtcOffset.ShouldBe(TimeSpan.FromHours(-1)), options => options.UserAgent.ShouldBe("Shop/1.0"), options => options.TokenStore.ShouldBeOfType<DistributedTokenStore>());
    }

    [Theory]
    [InlineData("00:00:20", 20)]
    [InlineData("0:0:20", 20)]
    [InlineData(" 00:01:40 ", 100)]
    [InlineData("00:00:00.5", 0.5)]
    [InlineData("1.00:00:00", 86400)]
    public async Task Times_are_hours_minutes_and_seconds(string text, double seconds)
    {
        OfficeGestClientOptions? seen = null;
        var services = new ServiceCollection();
        IConfiguration section = Section(("Domain", "company.officegest.com"), ("Token", " Bearer t\n"), ("Timeout", text), ("AttemptTimeout", text));
        OfficeGestClientBuilder.Add(services, section, static transport => new ShopClient(transport), configure: (_, options) => seen = options);
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<ShopClient>();
        seen.ShouldNotBeNull().ShouldSatisfyAllConditions(
            options => options.Timeout.ShouldBe(TimeSpan.FromSeconds(seconds)), options => options.AttemptTimeout.ShouldBe(TimeSpan.FromSeconds(seconds)));
        (await seen!.Credential!.GetTokenAsync(null!, default)).Value.ShouldBe("t");
    }

    [Fact]
    public void No_setting_that_is_a_time_is_read_in_another_form()
    {
        foreach (System.Reflection.PropertyInfo property in typeof(OfficeGestClientSettings).GetProperties().Where(static property => property.PropertyType == typeof(TimeSpan?)))
        {
            using ServiceProvider provider = Provide(Section(("Domain", "company.officegest.com"), ("Token", "t"), (property.Name, "20")));
            Should.Throw<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message.ShouldContain("00:00:20");
        }
    }

    [Fact]
    public async Task A_setting_that_is_empty_counts_as_not_set()
    {
        OfficeGestClientOptions? seen = null;
        var services = new ServiceCollection();
        IConfiguration section = Section(("Domain", "company.officegest.com"), ("Token", "t"), ("Timeout", ""), ("MaxRetries", ""), ("RequestsPerMinute", ""), ("ShareToken", ""));
        OfficeGestClientBuilder.Add(services, section, static transport => new ShopClient(transport), configure: (_, options) => seen = options);
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<ShopClient>();
        seen.ShouldNotBeNull().ShouldSatisfyAllConditions(
            options => options.Timeout.ShouldBe(TimeSpan.FromSeconds(100)), options => options.Retry.MaxRetries.ShouldBe(3),
            options => options.RateLimiter.ShouldBeNull(), options => options.TokenStore.ShouldBeNull());
    }

    [Fact]
    public async Task A_clock_that_is_registered_is_the_clients()
    {
        var clock = new TestClock();
        var server = new ScriptedServer().Answer("{}", headers: ("X-RateLimit-Remaining", "150"));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        OfficeGestClientBuilder.Add(services, static settings => (settings.Domain, settings.Token) = ("company.officegest.com", "t"), static transport => new ShopClient(transport))
            .ConfigurePrimaryHttpMessageHandler(() => server);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ShopClient>().PingAsync();
        provider.GetRequiredKeyedService<OfficeGest.Protocol.ApiTransport>("").Throttle.ObservedAt.ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public async Task Several_installations_live_side_by_side()
    {
        var services = new ServiceCollection();
        foreach (string name in (string[])["porto", "lisboa"])
        {
            OfficeGestClientBuilder.Add(services, settings => (settings.Domain, settings.Token) = (name + ".officegest.com", "token-" + name), transport => new ShopClient(transport), name)
                .ConfigurePrimaryHttpMessageHandler(() => _server);
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<ShopClient>("porto").PingAsync();
        await provider.GetRequiredKeyedService<ShopClient>("lisboa").PingAsync();
        _server.Requests.Select(request => (request.Address.Host, request.Token)).ShouldBe([("porto.officegest.com", "token-porto"), ("lisboa.officegest.com", "token-lisboa")]);
        provider.GetService<ShopClient>().ShouldBeNull();
    }

    [Fact]
    public async Task Each_request_asks_the_factory_so_that_a_rotated_handler_counts()
    {
        var handlers = new Queue<ScriptedServer>([new ScriptedServer(), new ScriptedServer().Answer("{}"), new ScriptedServer().Answer("{}")]);
        ScriptedServer[] all = [.. handlers];
        var services = new ServiceCollection();
        OfficeGestClientBuilder.Add(services, static settings => (settings.Domain, settings.Token) = ("company.officegest.com", "t"), static transport => new ShopClient(transport));
        services.AddSingleton<IHttpMessageHandlerFactory>(new Rotating(handlers.Dequeue));
        await using ServiceProvider provider = services.BuildServiceProvider();
        ShopClient client = provider.GetRequiredService<ShopClient>();
        await client.PingAsync();
        await client.PingAsync();

        // The first is looked at when the client is made.
        all.Select(static handler => handler.Requests.Count).ShouldBe([0, 1, 1]);
    }

    private static IConfiguration Section(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>("OfficeGest:" + setting.Key, setting.Value))).Build().GetSection("OfficeGest");

    private ServiceProvider Provide(IConfiguration section)
    {
        var services = new ServiceCollection();
        OfficeGestClientBuilder.Add(services, section, transport => new ShopClient(transport)).ConfigurePrimaryHttpMessageHandler(() => _server);
        return services.BuildServiceProvider();
    }

    private sealed class Rotating(Func<HttpMessageHandler> next) : IHttpMessageHandlerFactory
    {
        public HttpMessageHandler CreateHandler(string name) => next();
    }
}
