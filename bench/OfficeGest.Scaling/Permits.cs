using System.Diagnostics;
using System.Threading.RateLimiting;
using OfficeGest.Hosting;
using OfficeGest.Tests;
using StackExchange.Redis;

namespace OfficeGest.Scaling;

/// <summary>How many permits there are in a second, and how long one takes.</summary>
internal static class Permits
{
    public static async Task<string> MeasureAsync(RedisServer redis, int limiters, TimeSpan time)
    {
        List<double> took = [];
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, limiters).Select(async _ =>
        {
            await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
            using RateLimiter limiter = RedisRateLimiter.ForQuota(connection, "permits", 10_000_000, TimeSpan.FromSeconds(1));
            List<double> mine = [];
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                long asked = Stopwatch.GetTimestamp();
                using RateLimitLease lease = await limiter.AcquireAsync();
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            lock (took) took.AddRange(mine);
        }));
        took.Sort();
        return $"{limiters,2} limiters: {took.Count / time.TotalSeconds:0} permits a second, half of them in {took[took.Count / 2]:0.00} ms, 99 % in {took[took.Count * 99 / 100]:0.00} ms";
    }
}
