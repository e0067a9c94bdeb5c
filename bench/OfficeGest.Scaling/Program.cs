using OfficeGest.Scaling;
using OfficeGest.Tests;

// What one Redis and one file can take. It starts a redis-server and a sandbox of its own, and calls nothing else.
//   dotnet run -c Release --project bench/OfficeGest.Scaling
if (Programs.Find("redis-server") is null)
{
    Console.Error.WriteLine("redis-server is not installed here.");
    return 2;
}

await using RedisServer redis = await RedisServer.StartAsync();

Console.WriteLine("Permits of a quota that never limits: what Redis and the network cost.");
foreach (int limiters in (int[])[1, 8, 20]) Console.WriteLine("  " + await Permits.MeasureAsync(redis, limiters, TimeSpan.FromSeconds(3)));

Console.WriteLine("A quota of 600 in 10 seconds, with an allowance of half a second, everyone asking without a pause for 30 seconds.");
foreach (int limiters in (int[])[1, 8, 20]) Console.WriteLine("  " + await Flow.MeasureAsync(redis, limiters, 600, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)));

Console.WriteLine("The sample Mirror, 8 800 rows in pages of 50, from nothing, without a quota.");
foreach (int instances in (int[])[1, 2, 4, 8]) Console.WriteLine("  " + await Copies.MeasureAsync(redis, instances));

return 0;
