using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OfficeGest.Hosting.Tests;

public class SharedTokenTests
{
    private readonly ScriptedServer _server = new ScriptedServer().Answer("{}");
    private readonly SharedCache _cache = new();

    [Fact]
    public async Task Processes_share_one_session()
    {
        for (int i = 0; i < 3; i++)
        {
            await using ServiceProvider provider = Provide();
            await provider.GetRequiredService<ShopClient>().PingAsync();
        }

        _server.Logins.ShouldBe(1);
        _cache.Keys.ShouldHaveSingleItem().ShouldNotContain("maria");
    }

    [Fact]
    public async Task A_token_that_was_rejected_is_replaced_for_all()
    {
        await using ServiceProvider first = Provide();
        await using ServiceProvider second = Provide();
        await first.GetRequiredService<ShopClient>().PingAsync();
        await second.GetRequiredService<ShopClient>().PingAsync();
        _server.Answer(request => ScriptedServer.Json("{}", request.Token == "t1" ? System.Net.HttpStatusCode.Unauthorized : System.Net.HttpStatusCode.OK));
        await first.GetRequiredService<ShopClient>().PingAsync();
        await second.GetRequiredService<ShopClient>().PingAsync();
        _server.Logins.ShouldBe(2);
        _server.Requests[^1].Token.ShouldBe("t2");
    }

    [Fact]
    public async Task A_cache_that_is_down_costs_a_login_and_nothing_else()
    {
        _cache.IsDown = true;
        await using ServiceProvider provider = Provide();
        await provider.GetRequiredService<ShopClient>().PingAsync();
        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task An_entry_that_is_not_ours_is_as_good_as_none()
    {
        var store = new DistributedTokenStore(_cache);
        DateTimeOffset end = TimeProvider.System.GetUtcNow().AddHours(1);
        await store.SetAsync("key", new AccessToken("t", end), default);
        (await store.GetAsync("key", default))!.ShouldSatisfyAllConditions(token => token.Value.ShouldBe("t"), token => token.ExpiresAt.ShouldBe(end));
        await store.RemoveAsync("key", new AccessToken("other"), default);
        (await store.GetAsync("key", default)).ShouldNotBeNull();
        _cache.Set(_cache.Keys.Single(), [1, 2, 3], new DistributedCacheEntryOptions());
        (await store.GetAsync("key", default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"token":"t"}""")]
    [InlineData("""{"token":"","scheme":"Bearer"}""")]
    [InlineData("""{"token":5,"scheme":"Bearer"}""")]
    [InlineData("""{"token":"t","scheme":"Bearer","expiresAt":"soon"}""")]
    [InlineData("""{"token":"t","scheme":"Bearer","expiresAt":5}""")]
    public async Task An_entry_of_any_other_shape_is_as_good_as_none(string entry)
    {
        var store = new DistributedTokenStore(_cache);
        await store.SetAsync("key", new AccessToken("t"), default);
        _cache.Set(_cache.Keys.Single(), System.Text.Encoding.UTF8.GetBytes(entry), new DistributedCacheEntryOptions());
        (await store.GetAsync("key", default)).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, 12 * 60)]
    [InlineData(30, 30)]
    [InlineData(10 * 366 * 24 * 60, 365 * 24 * 60)]
    public async Task An_entry_lives_as_long_as_its_token_or_half_a_day_where_nobody_knows(int? minutes, int lives)
    {
        var clock = new TestClock { WallShift = TimeSpan.FromDays(-400) };
        var store = new DistributedTokenStore(_cache) { TimeProvider = clock };
        await store.SetAsync("key", new AccessToken("t", minutes is { } left ? clock.GetUtcNow().AddMinutes(left) : null) { Scheme = "Token" }, default);
        _cache.LastOptions!.AbsoluteExpiration.ShouldBeNull();
        _cache.LastOptions.AbsoluteExpirationRelativeToNow.ShouldBe(TimeSpan.FromMinutes(lives));
        (await store.GetAsync("key", default))!.Scheme.ShouldBe("Token");
        await store.RemoveAsync("key", new AccessToken("t"), default);
        _cache.Keys.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    public async Task A_token_that_has_ended_is_not_stored(int minutes)
    {
        var store = new DistributedTokenStore(_cache);
        await store.SetAsync("key", new AccessToken("t", TimeProvider.System.GetUtcNow().AddMinutes(minutes)), default);
        _cache.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_health_check_logs_in_once_and_then_costs_nothing()
    {
        await using ServiceProvider provider = Provide();
        for (int i = 0; i < 3; i++)
        {
            HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
            report.Status.ShouldBe(HealthStatus.Healthy);
        }

        _server.Everything.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_health_check_says_why_not()
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("""{"message":"Credenciais inválidas"}""", System.Net.HttpStatusCode.Unauthorized));
        await using ServiceProvider provider = Provide();
        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        report.Status.ShouldBe(HealthStatus.Unhealthy);
        report.Entries["officegest"].Description!.ShouldContain("Credenciais inválidas");
    }

    private ServiceProvider Provide()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IDistributedCache>(_cache).AddHealthChecks().AddOfficeGest();
        OfficeGestClientBuilder.Add(
                services,
                settings =>
                {
                    (settings.Domain, settings.UserName, settings.Password) = ("company.officegest.com", "maria", "s3cret!");
                    settings.ShareToken = true;
                },
                transport => new ShopClient(transport))
            .ConfigurePrimaryHttpMessageHandler(() => new Door(_server));
        return services.BuildServiceProvider();
    }

    // The container disposes its handlers; the server of the test lives on.
    private sealed class Door(HttpMessageHandler inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(inner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _inner.SendAsync(request, cancellationToken);
    }
}
