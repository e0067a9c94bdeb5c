using System.Diagnostics;
using System.Threading.RateLimiting;
using OfficeGest.Hosting;
using OfficeGest.Tests;
using StackExchange.Redis;

namespace OfficeGest.Scaling;

/// <summary>How much of a quota is used, and how much the fullest window had.</summary>
internal static class Flow
{
    public static async Task<string> MeasureAsync(RedisServer redis, int limiters, int requests, TimeSpan window, TimeSpan time)
    {
        List<TimeSpan> granted = [];
        var served = new int[limiters];
        var options = new RedisSharingOptions { Allowance = TimeSpan.FromMilliseconds(500) };
        long started = Stopwatch.GetTimestamp();
        using var stop = new CancellationTokenSource(time);
        await Task.WhenAll(Enumerable.Range(0, limiters).Select(async place =>
        {
            await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
            using RateLimiter limiter = RedisRateLimiter.ForQuota(connection, $"flow of {limiters}", requests, window, options);
            try
            {
                while (true)
                {
                    using RateLimitLease lease = await limiter.AcquireAsync(1, stop.Token);
                    served[place]++;
                    lock (granted) granted.Add(Stopwatch.GetElapsedTime(started));
                }
            }
            catch (OperationCanceledException)
            {
                // The time is over.
            }
        }));
        granted.Sort();
        int fullest = 0;
        for (int first = 0, last = 0; last < granted.Count; last++)
        {
            while (granted[last] - granted[first] >= window) first++;
            fullest = Math.Max(fullest, last - first + 1);
        }

        double used = 100.0 * granted.Count / (requests * (time / window));
        return $"{limiters,2} limiters: {granted.Count} permits, {used:0} % of the quota, {fullest} of {requests} in the fullest window, {served.Min()} to {served.Max()} each";
    }
}
