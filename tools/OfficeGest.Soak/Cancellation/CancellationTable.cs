using System.Globalization;

namespace OfficeGest.Soak.Cancellation;

internal static class CancellationTable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    /// <returns>Whether the median of every kind of wait is within the limit; single calls also wait for the machine.</returns>
    public static async Task<bool> PrintAsync(int calls, int workers, CancellationToken stop)
    {
        bool holds = true;
        Console.WriteLine($"{"given up while waiting for",-32}{"calls",8}{"median",12}{"99 %",12}{"longest",12}");
        foreach (WaitKind kind in WaitKind.All)
        {
            TimeSpan[] times = await CancellationRun.RunAsync(kind, calls, workers, stop);
            Array.Sort(times);
            TimeSpan median = times[times.Length / 2];
            holds &= median <= Limit;
            Console.WriteLine($"{kind.Name,-32}{calls,8}{Text(median),12}{Text(times[times.Length * 99 / 100]),12}{Text(times[^1]),12}");
        }

        return holds;
    }

    private static string Text(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
