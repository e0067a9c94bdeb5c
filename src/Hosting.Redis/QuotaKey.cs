using System.Globalization;
using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>
/// Limits the requests to an installation with one key in Redis: a burst and one more after each interval, like a single client, but by the clock of Redis.
/// A process that has to wait reserves its turn, so that processes are served in order and need not ask again.
/// </summary>
internal sealed class QuotaKey(RedisLink link, string key, QuotaPlan plan)
{
    /// <summary>The maximum time ahead for which turns are reserved; a turn that a process reserved before it died is lost.</summary>
    public static TimeSpan Horizon { get; } = TimeSpan.FromSeconds(5);

    // Long enough that a missing key is new or lost, and did not expire because it was not used.
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(2);

    // 'due' is the time at which all requests so far are within the rate. A lost key (Redis was restarted, failed over or flushed) may have let
    // through a burst just before, so a new key starts without one. An impossible value, or one from other settings, counts as a burst that was just used.
    private const string Script = """
        local interval, burst, count, horizon = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
        local time = redis.call('TIME')
        local now = time[1] * 1000000 + time[2]
        local full = interval * burst
        local kept = redis.pcall('GET', KEYS[1])
        local due = type(kept) == 'string' and string.match(kept, '^%d+$') and tonumber(kept)
        if not due then due = now + full - interval end
        if due > now + full + horizon then due = now + full end
        if due < now then due = now end
        local wait = due + interval * count - full - now
        if wait < 0 then wait = 0 end
        if wait > horizon then return {0, wait - horizon} end
        redis.call('SET', KEYS[1], string.format('%.0f', due + interval * count), 'PX', ARGV[5])
        return {1, wait}
        """;

    public async Task<QuotaTurn> TakeAsync(IDatabase database, int count)
    {
        RedisResult result = await database.ScriptEvaluateAsync(
            Script,
            [key],
            [Micro(plan.Interval), plan.Burst, count, Micro(Horizon), (long)Math.Max(Shortest.TotalMilliseconds, plan.Window.TotalMilliseconds * 2)]).ConfigureAwait(false);
        long[] turn = (long[]?)result ?? throw new FormatException("Redis returned nothing.");
        return new QuotaTurn(turn[0] == 1, TimeSpan.FromTicks(turn[1] * (TimeSpan.TicksPerMillisecond / 1000)));
    }

    public Task<IDatabase> DatabaseAsync() => link.DatabaseAsync();

    private static string Micro(TimeSpan time) => ((time.Ticks + 9) / 10).ToString(CultureInfo.InvariantCulture);
}
