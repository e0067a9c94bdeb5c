namespace OfficeGest.Clocks;

/// <summary>Waits for a time on the clock of the client, or for a task.</summary>
internal static class Wait
{
    public static Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(time, clock, cancellationToken);
#else
        clock.Delay(time, cancellationToken);
#endif

    /// <summary>Waits for a task that continues when the wait is cancelled.</summary>
    public static Task<T> ForAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
#if NET
        return task.WaitAsync(cancellationToken);
#else
        return task.IsCompleted || !cancellationToken.CanBeCanceled ? task : RaceAsync(task, cancellationToken);
#endif
    }

    /// <summary>Waits for a task, but not longer than the time.</summary>
    public static async Task AtMostAsync(Task task, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(task, DelayAsync(time, clock, enough.Token)).ConfigureAwait(false);
        enough.Cancel();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Observes the exception of a task that no caller awaits any more.</summary>
    public static void Observe(Task task) =>
        _ = task.ContinueWith(static done => done.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

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
