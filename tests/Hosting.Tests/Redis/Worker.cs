using System.Globalization;
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
    public const string SettingsPrefix = "WORKER_OfficeGest_";

    public static readonly string[] Settings = ["BaseAddress", "UserName", "Password", "ShareToken"];

    public static async Task Main()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings.Select(static key =>
            new KeyValuePair<string, string?>("OfficeGest:" + key, Environment.GetEnvironmentVariable(SettingsPrefix + key)))).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddStackExchangeRedisCache(static options => options.Configuration = Environment.GetEnvironmentVariable(RedisVariable));
        if (Environment.GetEnvironmentVariable(LockVariable) is { Length: > 0 } expiry) await AddLocksAsync(services, TimeSpan.FromSeconds(int.Parse(expiry, CultureInfo.InvariantCulture)));
        services.AddOfficeGestClient(configuration.GetSection("OfficeGest"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        OfficeGestClient client = provider.GetRequiredService<OfficeGestClient>();
        Console.WriteLine("ready");
        while (Console.ReadLine() is { Length: > 0 }) Console.WriteLine(await CallAsync(client));
    }

    private static async Task AddLocksAsync(ServiceCollection services, TimeSpan expiry)
    {
        ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(Environment.GetEnvironmentVariable(RedisVariable)!);
        services.AddSingleton<IDistributedLockProvider>(new RedisDistributedSynchronizationProvider(
            redis.GetDatabase(), options => options.Expiry(expiry).BusyWaitSleepTime(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(50))));
    }

    private static async Task<string> CallAsync(OfficeGestClient client)
    {
        try
        {
            return (await client.Entities.Customers.List(new() { Limit = 250 }).ToListAsync()).Count + " customers";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name + ": " + exception.Message.ReplaceLineEndings(" ");
        }
    }
}
