using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>What one line makes of a client: token, lock and quota are those of all processes. Each container here is a process.</summary>
[Trait("Speed", "Slow")]
public class SharingTests
{
    private readonly ScriptedServer _server = new ScriptedServer().Answer("{}");
    private readonly Lines _log = new();

    [ProgramFact("redis-server")]
    public async Task Processes_that_start_together_log_in_once()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CallAsync(redis.Endpoint))));
        _server.Logins.ShouldBe(1);
        _server.Requests.Count.ShouldBe(8);
        _log.Ids.ShouldNotContain(static id => id == 5 || id == 8 || id == 120);
    }

    [ProgramFact("redis-server")]
    public async Task The_token_is_in_Redis_as_the_applications_protection_says_and_names_nobody()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
        var protection = new EphemeralDataProtectionProvider();
        for (int i = 0; i < 3; i++) await CallAsync(redis.Endpoint, protection);
        _server.Logins.ShouldBe(1);
        RedisKey[] keys = [.. connection.GetServer(redis.Endpoint).Keys()];
        keys.Length.ShouldBe(2);
        keys.ShouldAllBe(static key => ((string)key!).StartsWith("shared:officegest:", StringComparison.Ordinal) && !((string)key!).Contains("maria", StringComparison.Ordinal));
        RedisKey token = keys.Single(static key => ((string)key!).Contains(":token:", StringComparison.Ordinal));
        Encoding.UTF8.GetString((byte[])(await connection.GetDatabase().StringGetAsync(token))!).ShouldNotContain("t1");
        (await connection.GetDatabase().KeyTimeToLiveAsync(token)).ShouldNotBeNull();

        // Who has other keys, or none, logs in, and mends it for those like him.
        await CallAsync(redis.Endpoint);
        _server.Logins.ShouldBe(2);
        _log.Count(104).ShouldBeInRange(1, 2);
    }

    [ProgramFact("redis-server")]
    public async Task An_entry_of_any_content_or_type_costs_one_login_and_is_replaced()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
        IDatabase database = connection.GetDatabase();
        await CallAsync(redis.Endpoint);
        RedisKey token = connection.GetServer(redis.Endpoint).Keys().Single(static key => ((string)key!).Contains(":token:", StringComparison.Ordinal));
        int logins = _server.Logins;
        foreach (Func<Task> damage in (Func<Task>[])[
            () => database.StringSetAsync(token, "{"),
            () => database.StringSetAsync(token, new string('x', 5_000_000)),
            () => database.StringSetAsync(token, """{"token":"t9","scheme":"Bear er"}"""),
            () => database.StringSetAsync(token, """{"token":"t9","scheme":"Bearer","expiresAt":"2001-01-01T00:00:00Z"}"""),
            () => database.ListLeftPushAsync(token, "a list"),
            () => database.HashSetAsync(token, "data", """{"token":"t9","scheme":"Bearer"}""")])
        {
            await database.KeyDeleteAsync(token);
            await damage();
            await CallAsync(redis.Endpoint);
            _server.Logins.ShouldBe(++logins);
            await CallAsync(redis.Endpoint);
            _server.Logins.ShouldBe(logins);
        }
    }

    [ProgramFact("redis-server")]
    public async Task A_login_lock_left_by_a_process_that_died_is_free_before_the_others_give_up()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
        var reached = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.OnLogin = (_, _) =>
        {
            reached.TrySetResult((string)connection.GetServer(redis.Endpoint).Keys().Single(static key => ((string)key!).Contains(":login:", StringComparison.Ordinal))!);
            return Task.FromResult(ScriptedServer.Json("""{"data":{"token":"t1"}}"""));
        };
        await CallAsync(redis.Endpoint);
        RedisKey key = await reached.Task;
        (await connection.GetDatabase().KeyExistsAsync(key)).ShouldBeFalse();

        // Somebody else's value, and one without an end: it is waited for in vain, and logged once.
        await connection.GetDatabase().StringSetAsync(key, "of a process that died", TimeSpan.FromMilliseconds(300));
        foreach (RedisKey token in connection.GetServer(redis.Endpoint).Keys().Where(static k => ((string)k!).Contains(":token:", StringComparison.Ordinal))) await connection.GetDatabase().KeyDeleteAsync(token);
        await CallAsync(redis.Endpoint);
        _server.Logins.ShouldBe(2);
        _log.Count(8).ShouldBe(0);
    }

    [Fact]
    public async Task Without_Redis_the_client_starts_logs_in_and_calls()
    {
        await using ServiceProvider provider = Provide(builder => builder.ShareThroughRedis("127.0.0.1:1,connectTimeout=500"));
        for (int i = 0; i < 5; i++) await provider.GetRequiredService<ShopClient>().PingAsync();
        _server.Logins.ShouldBe(1);
        _log.Count(120).ShouldBe(1);
        _log.Count(5).ShouldBe(1);
        _log.Text.ShouldNotContain("s3cret!");
    }

    [ProgramFact("redis-server")]
    public async Task A_connection_of_the_application_is_used_and_left_open()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
        await using (ServiceProvider given = Provide(builder => builder.ShareThroughRedis(connection))) await given.GetRequiredService<ShopClient>().PingAsync();
        await using (ServiceProvider registered = Provide(static builder => builder.ShareThroughRedis(), services => services.AddSingleton<IConnectionMultiplexer>(connection)))
            await registered.GetRequiredService<ShopClient>().PingAsync();
        connection.IsConnected.ShouldBeTrue();
        _server.Logins.ShouldBe(1);
    }

    [ProgramFact("redis-server")]
    public async Task Named_clients_have_a_session_each_unless_they_are_the_same_caller()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        var services = new ServiceCollection();
        services.AddLogging();
        Add(services, "porto", "porto.officegest.com").ShareThroughRedis(redis.Endpoint);
        Add(services, "lisboa", "lisboa.officegest.com").ShareThroughRedis(redis.Endpoint);
        Add(services, "porto again", "porto.officegest.com").ShareThroughRedis(redis.Endpoint);
        Add(services, "apart", "porto.officegest.com").ShareThroughRedis(redis.Endpoint, static options => options.KeyPrefix = "apart:");
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            foreach (string name in (string[])["porto", "lisboa", "porto again", "apart"]) await provider.GetRequiredKeyedService<ShopClient>(name).PingAsync();
        }

        _server.Logins.ShouldBe(3);
    }

    [Fact]
    public void What_cannot_be_shared_is_rejected_at_registration()
    {
        var services = new ServiceCollection();
        Should.Throw<ArgumentException>(() => services.AddHttpClient("another").ShareThroughRedis("127.0.0.1:6379")).Message.ShouldContain("another");
        Should.Throw<ArgumentException>(() => services.AddHttpClient("OfficeGestish").ShareThroughRedis("127.0.0.1:6379"));
        IHttpClientBuilder builder = Add(services, "", "company.officegest.com");
        Should.Throw<ArgumentException>(() => builder.ShareThroughRedis("127.0.0.1:6379,nonsense=1"));
        Should.Throw<ArgumentNullException>(() => builder.ShareThroughRedis((string)null!));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.ShareThroughRedis("127.0.0.1:6379", static options => options.Processes = 0));
    }

    private async Task CallAsync(string endpoint, IDataProtectionProvider? protection = null)
    {
        await using ServiceProvider provider = Provide(builder => builder.ShareThroughRedis(endpoint), services =>
        {
            if (protection is not null) services.AddSingleton(protection);
        });
        await provider.GetRequiredService<ShopClient>().PingAsync();
    }

    private ServiceProvider Provide(Action<IHttpClientBuilder> share, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log));
        share(Add(services, "", "company.officegest.com"));
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private IHttpClientBuilder Add(IServiceCollection services, string name, string domain) => OfficeGestClientBuilder.Add(
            services,
            settings =>
            {
                (settings.Domain, settings.UserName, settings.Password) = (domain, "maria", "s3cret!");
                settings.RequestsPerMinute = 6_000;
            },
            static transport => new ShopClient(transport),
            name)
        .ConfigurePrimaryHttpMessageHandler(() => new Door(_server));

    private sealed class Door(HttpMessageHandler inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(inner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _inner.SendAsync(request, cancellationToken);
    }
}
