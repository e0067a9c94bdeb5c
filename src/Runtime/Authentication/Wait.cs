namespace OfficeGest;

internal static class Wait
{
    public static Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(time, clock, cancellationToken);
#else
        clock.Delay(time, cancellationToken);
#endif

    /// <summary>Waits for a task that goes on when the waiting is given up.</summary>
    public static Task<T> ForAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
#if NET
        return task.WaitAsync(cancellationToken);
#else
        return task.IsCompleted || !cancellationToken.CanBeCanceled ? task : RaceAsync(task, cancellationToken);
#endif
    }

#if !NET
    private static async Task<T> RaceAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), cancelled))
        {
            if (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false) != task) cancellationToken.ThrowIfCancellationRequested();
        }

        return await task.ConfigureAwait(false);
    }
#endif
}
