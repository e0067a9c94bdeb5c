using System.Diagnostics;

namespace OfficeGest.Fuzz;

/// <summary>Runs cases one after the other, each against the clock and the memory that a spec may cost.</summary>
/// <param name="mutator">Makes the cases.</param>
/// <param name="failed">Is told each seed that failed, its text and why.</param>
public sealed class Fuzzing(Mutator mutator, Action<int, string, string> failed)
{
    /// <summary>How long one document may take, in processor time: a busy machine is no finding.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes the process may hold while it reads one.</summary>
    public const long Memory = 1L << 30;

    public int Cases { get; private set; }

    public int Emitted { get; private set; }

    /// <returns>False when a case hung: what its thread still does would spoil every later one.</returns>
    public bool Run(int seed)
    {
        string text = mutator.Mutate(seed);
        Cases++;
        Exception? failure = null;
        long emitted = 0;
        using var cancellation = new CancellationTokenSource();
        var thread = new Thread(
            () =>
            {
                try
                {
                    emitted = Generation.Run("fuzz", text, cancellation.Token);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            Generation.StackSize)
        { IsBackground = true };
        long start = Stopwatch.GetTimestamp();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(250)))
        {
            if (GC.GetTotalMemory(forceFullCollection: false) > Memory) return Stop(seed, text, "more than 1 GB", cancellation, thread);
            if (Environment.CpuUsage.TotalTime - used > Patience) return Stop(seed, text, "more than 5 s", cancellation, thread);
            if (Stopwatch.GetElapsedTime(start) > Patience * 24) return Stop(seed, text, "stands still", cancellation, thread);
        }

        if (emitted > 0) Emitted++;
        if (failure is not null) failed(seed, text, failure.ToString());
        return true;
    }

    private bool Stop(int seed, string text, string why, CancellationTokenSource cancellation, Thread thread)
    {
        failed(seed, text, why);
        cancellation.Cancel();
        return thread.Join(Patience);
    }
}
