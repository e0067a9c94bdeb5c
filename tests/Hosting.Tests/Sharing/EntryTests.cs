using System.Net;
using System.Text;
using CsCheck;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeGest.Hosting.Tests.Sharing;

/// <summary>The entry that processes share: whatever is in it costs one login at most, and with Data Protection it shows and takes nothing.</summary>
public class EntryTests
{
    private readonly SharedCache _cache = new();
    private readonly Warnings _log = new();

    public static TheoryData<string> Damaged =>
    [
        """{"token":"abc","scheme":"Bear er"}""", """{"token":"abc","scheme":""}""", """{"token":"abc","scheme":null}""", """{"token":"abc","scheme":5}""", """{"token":"abc"}""",
        """{"token":"abç","scheme":"Bearer"}""", """{"token":"\ud800","scheme":"Bearer"}""", """{"token":"abc","scheme":"\ud800"}""", """{"token":null,"scheme":"Bearer"}""",
        """{"token":5,"scheme":"Bearer"}""", """{"token":"abc","scheme":"Bearer","expiresAt":"soon"}""", """{"token":"abc","scheme":"Bearer","expiresAt":5}""",
        """{"token":"abc","scheme":"Bearer","expiresAt":"2020-01-01T00:00:00Z"}""", """{"token":"a\r\nb","scheme":"Bearer"}""", "[]", "null", "\"abc\"", "{", "", "\0\0\0",
        """{"token":"stale","scheme":"Bearer"}""", """{"token":"stale","scheme":"Basic"}""",
    ];

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task An_entry_that_is_stale_or_damaged_costs_one_login(string entry) => await CostsOneLoginAsync(Encoding.UTF8.GetBytes(entry), null);

    [Theory]
    [InlineData(20_000)]
    [InlineData(5_000_000)]
    public async Task A_huge_entry_costs_one_login(int size) => await CostsOneLoginAsync(Encoding.UTF8.GetBytes($$"""{"token":"{{new string('x', size)}}","scheme":"Bearer"}"""), null);

    [Fact]
    public async Task Random_entries_cost_one_login_each()
    {
        Gen<string> value = Gen.OneOf(Gen.OneOf("null", "5", "[]", "\"Bearer\"", "\"\"", "\"a b\"", "\"\\ud800\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"stale\""), Gen.String);
        Gen<byte[]> entry = Gen.OneOf(
            Gen.Byte.Array[0, 60], Gen.Select(value, value, value).Select(static (token, scheme, end) => Encoding.UTF8.GetBytes($$"""{"token":{{token}},"scheme":{{scheme}},"expiresAt":{{end}}}""")));
        await entry.SampleAsync(bytes => CostsOneLoginAsync(bytes, null), iter: 200, threads: 1);
        await entry.SampleAsync(bytes => CostsOneLoginAsync(bytes, new EphemeralDataProtectionProvider()), iter: 50, threads: 1);
    }

    [Fact]
    public async Task With_data_protection_the_entry_is_encrypted_and_the_processes_share_it()
    {
        var protection = new EphemeralDataProtectionProvider();
        ScriptedServer server = Server();
        for (int i = 0; i < 3; i++) await CallAsync(server, protection);
        server.Logins.ShouldBe(1);
        Encoding.UTF8.GetString(_cache.Get(_cache.Keys.Single())!).ShouldNotContain("token");
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Entries_of_the_other_mode_or_of_other_keys_count_as_damaged_and_are_reported()
    {
        ScriptedServer server = Server();
        var protection = new EphemeralDataProtectionProvider();
        int logins = 0;
        foreach (IDataProtectionProvider? provider in (IDataProtectionProvider?[])[null, protection, new EphemeralDataProtectionProvider(), protection, null])
        {
            await CallAsync(server, provider);
            server.Logins.ShouldBe(++logins);
            _log.Lines.Count.ShouldBe(logins - 1);
        }

        _log.Lines.ShouldAllBe(static line => line.Contains("Data Protection", StringComparison.Ordinal) && !line.Contains("t1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_protected_entry_serves_for_its_own_key_only()
    {
        var store = new DistributedTokenStore(_cache) { Protection = new EphemeralDataProtectionProvider() };
        await store.SetAsync("porto", new AccessToken("t"), default);
        byte[] entry = _cache.Get(_cache.Keys.Single())!;
        await store.SetAsync("lisboa", new AccessToken("u"), default);
        foreach (string key in _cache.Keys) _cache.Set(key, entry, new DistributedCacheEntryOptions());
        (await store.GetAsync("porto", default))!.Value.ShouldBe("t");
        (await store.GetAsync("lisboa", default)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Processes_that_start_together_with_a_lock_log_in_once(bool isProtected)
    {
        var locks = new MemoryLocks();
        IDataProtectionProvider? protection = isProtected ? new EphemeralDataProtectionProvider() : null;
        ScriptedServer server = Server();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CallAsync(server, protection, locks))));
        server.Logins.ShouldBe(1);
        locks.Names.ShouldHaveSingleItem().ShouldNotContain("maria");

        // On Redis both are keys.
        locks.Names.ShouldNotContain(_cache.Keys.Single());
    }

    [Fact]
    public async Task Processes_that_meet_a_rejection_together_with_a_lock_log_in_once()
    {
        var locks = new MemoryLocks();
        string good = "t1";
        ScriptedServer server = new ScriptedServer().Answer(request => ScriptedServer.Json("{}", request.Token == good ? HttpStatusCode.OK : HttpStatusCode.Unauthorized));
        ServiceProvider[] processes = [.. Enumerable.Range(0, 8).Select(_ => Provide(server, null, locks))];
        foreach (ServiceProvider process in processes) await process.GetRequiredService<ShopClient>().PingAsync();
        good = "t2";
        await Task.WhenAll(processes.Select(static process => Task.Run(() => process.GetRequiredService<ShopClient>().PingAsync())));
        server.Logins.ShouldBe(2);
        foreach (ServiceProvider process in processes) await process.DisposeAsync();
    }

    private async Task CostsOneLoginAsync(byte[] entry, IDataProtectionProvider? protection)
    {
        _cache.Clear();
        ScriptedServer server = Server();
        await CallAsync(server, protection);
        server.Logins.ShouldBe(1);
        _cache.Set(_cache.Keys.Single(), entry, new DistributedCacheEntryOptions());
        await CallAsync(server, protection);
        server.Logins.ShouldBeLessThanOrEqualTo(2);

        // And it is mended for all.
        int logins = server.Logins;
        await CallAsync(server, protection);
        server.Logins.ShouldBe(logins);
    }

    private async Task CallAsync(ScriptedServer server, IDataProtectionProvider? protection, IDistributedLockProvider? locks = null)
    {
        await using ServiceProvider provider = Provide(server, protection, locks);
        await provider.GetRequiredService<ShopClient>().PingAsync();
    }

    private static ScriptedServer Server()
    {
        var server = new ScriptedServer();
        return server.Answer(request => ScriptedServer.Json("{}", request.Token is { } token && token[0] == 't' && token != "token" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized));
    }

    private ServiceProvider Provide(ScriptedServer server, IDataProtectionProvider? protection, IDistributedLockProvider? locks)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log)).AddSingleton<IDistributedCache>(_cache);
        if (protection is not null) services.AddSingleton(protection);
        if (locks is not null) services.AddSingleton(locks);
        OfficeGestClientBuilder.Add(
                services,
                static settings =>
                {
                    (settings.Domain, settings.UserName, settings.Password) = ("company.officegest.com", "maria", "s3cret!");
                    settings.ShareToken = true;
                },
                static transport => new ShopClient(transport))
            .ConfigurePrimaryHttpMessageHandler(() => new Door(server));
        return services.BuildServiceProvider();
    }

    // The container disposes its handlers; the server of the test lives on.
    private sealed class Door(HttpMessageHandler inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(inner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _inner.SendAsync(request, cancellationToken);
    }

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning && eventId.Id == 104) Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
