using System.Globalization;
using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>
/// The flow of an installation's requests, kept in one key of Redis: a burst and one more after each interval, as of a client alone, but by the clock of Redis.
/// A process that has to wait reserves its turn, so that those who came first go first and nobody asks in vain.
/// </summary>
internal sealed class QuotaKey(RedisLink link, string key, QuotaPlan plan)
{
    /// <summary>How far ahead turns are reserved; one that is reserved by a process that dies is lost.</summary>
    public static TimeSpan Horizon { get; } = TimeSpan.FromSeconds(5);

    // Long enough that a key which is not there is a new one or a lost one, and not one that was not used for a while.
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(2);

    // 'due' is when the flow would have caught up with all that was taken. A key that is lost (Redis was restarted, failed over or flushed) may have let
    // through a burst just before: the flow goes on without one. What cannot be, or is from other settings, counts as a burst that was just taken.
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
