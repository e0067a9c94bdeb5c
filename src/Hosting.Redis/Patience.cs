namespace OfficeGest.Hosting;

/// <summary>Waits on a clock, in whole milliseconds and never shorter than requested.</summary>
internal static class Patience
{
    public static Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (time <= TimeSpan.Zero) return Task.CompletedTask;

        TimeSpan whole = TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
#if NET
        return Task.Delay(whole, clock, cancellationToken);
#else
        return clock.Delay(whole, cancellationToken);
#endif
    }

    /// <exception cref="TimeoutException">The task took longer; its result is ignored.</exception>
    public static async Task<T> WithinAsync<T>(Task<T> task, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!task.IsCompleted)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task first = await Task.WhenAny(task, DelayAsync(time, clock, enough.Token)).ConfigureAwait(false);
            if (first != task)
            {
                _ = task.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                cancellationToken.ThrowIfCancellationRequested();
                throw new TimeoutException();
            }

#if NET
            await enough.CancelAsync().ConfigureAwait(false);
#else
            enough.Cancel();
#endif
        }

        return await task.ConfigureAwait(false);
    }
}
