using System.Globalization;
using System.Threading.RateLimiting;
using Acme.OfficeGest;
using Medallion.Threading;
using Medallion.Threading.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>What one process of an application does: for each line that it is sent it makes one call, and says how that went.</summary>
internal static class Worker
{
    public const string RedisVariable = "WORKER_REDIS";

    /// <summary>For how many seconds a lock outlives its process; none are taken when it is not set.</summary>
    public const string LockVariable = "WORKER_LOCK";

    /// <summary>The quota that all processes share: requests, milliseconds of the window, milliseconds of the allowance, processes. None is shared when it is not set.</summary>
    public const string QuotaVariable = "WORKER_QUOTA";
    public const string SettingsPrefix = "WORKER_OfficeGest_";

    public static readonly string[] Settings = ["BaseAddress", "UserName", "Password", "ShareToken"];

    public static async Task Main()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings.Select(static key =>
            new KeyValuePair<string, string?>("OfficeGest:" + key, Environment.GetEnvironmentVariable(SettingsPrefix + key)))).Build();
        var services = new ServiceCollection();
        if (Environment.GetEnvironmentVariable(QuotaVariable) is { Length: > 0 } quota)
        {
            await ServeAsync(Share(services.AddLogging(), configuration.GetSection("OfficeGest"), [.. quota.Split(',').Select(int.Parse)]), WalkAsync);
            return;
        }

        services.AddLogging().AddStackExchangeRedisCache(static options => options.Configuration = Environment.GetEnvironmentVariable(RedisVariable));
        if (Environment.GetEnvironmentVariable(LockVariable) is { Length: > 0 } expiry) await AddLocksAsync(services, TimeSpan.FromSeconds(int.Parse(expiry, CultureInfo.InvariantCulture)));
        services.AddOfficeGestClient(configuration.GetSection("OfficeGest"));
        await ServeAsync(services, CallAsync);
    }

    private static async Task ServeAsync(IServiceCollection services, Func<OfficeGestClient, Task<string>> call)
    {
        await using ServiceProvider provider = services.BuildServiceProvider();
        OfficeGestClient client = provider.GetRequiredService<OfficeGestClient>();
        Console.WriteLine("ready");
        while (Console.ReadLine() is { Length: > 0 }) Console.WriteLine(await TryAsync(client, call));
    }

    // Windows of a minute are too long for a test: the quota is made here, with one that is shorter.
    private static IServiceCollection Share(IServiceCollection services, IConfiguration section, int[] quota)
    {
        var options = new RedisSharingOptions { Allowance = TimeSpan.FromMilliseconds(quota[2]), Processes = quota[3] };
        ConnectionMultiplexer redis = ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(RedisVariable)! + ",abortConnect=false");
        RateLimiter limiter = RedisRateLimiter.ForQuota(redis, "sandbox", quota[0], TimeSpan.FromMilliseconds(quota[1]), options);
        return services.AddOfficeGestClient(section, configure: (_, client) => client.RateLimiter = limiter).ShareThroughRedis(redis).Services;
    }

    private static async Task AddLocksAsync(ServiceCollection services, TimeSpan expiry)
    {
        ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(Environment.GetEnvironmentVariable(RedisVariable)!);
        services.AddSingleton<IDistributedLockProvider>(new RedisDistributedSynchronizationProvider(
            redis.GetDatabase(), options => options.Expiry(expiry).BusyWaitSleepTime(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(50))));
    }

    private static async Task<string> CallAsync(OfficeGestClient client) => (await client.Entities.Customers.List(new() { PageSize = 250 }).ToListAsync()).Count + " customers";

    private static async Task<string> WalkAsync(OfficeGestClient client)
    {
        IReadOnlyList<Customer> rows = await client.Entities.Customers.List(new() { PageSize = 15 }).ToListAsync();
        return $"{rows.Count} customers, {rows.Select(static row => row.Id).Distinct().Count()} different";
    }

    private static async Task<string> TryAsync(OfficeGestClient client, Func<OfficeGestClient, Task<string>> call)
    {
        try
        {
            return await call(client);
        }
        catch (Exception exception)
        {
            return exception.GetType().Name + ": " + exception.Message.ReplaceLineEndings(" ");
        }
    }
}
