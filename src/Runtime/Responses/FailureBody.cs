using OfficeGest.Clocks;

namespace OfficeGest.Responses;

/// <summary>
/// Reads as much of an error body as arrives. The status is known already and is reported whatever happens to the body.
/// </summary>
internal static class FailureBody
{
    public const int MaximumBytes = 64 * 1024;

    /// <summary>How long the body may take once the status is known.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The bytes that arrived before the end, an error, the limit, or the end of the time; never an exception.</returns>
    public static async Task<byte[]> ReadAsync(HttpContent content, TimeProvider clock, CancellationToken cancellationToken)
    {
        var received = new MemoryStream();
        using var reading = new Reading(clock, cancellationToken);
        try
        {
#if NET
            using Stream stream = await reading.InTimeAsync(content.ReadAsStreamAsync(reading.Token)).ConfigureAwait(false);
#else
            using Stream stream = await reading.InTimeAsync(content.ReadAsStreamAsync()).ConfigureAwait(false);
#endif
            await CopyAsync(stream, received, reading).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Cut short, stalled, cancelled, or not in the declared encoding: the bytes so far are used.
        }

        return received.ToArray();
    }

    private static async Task CopyAsync(Stream stream, MemoryStream received, Reading reading)
    {
        // Not from a pool: a stream that ignores the cancellation may still write into it.
        var buffer = new byte[8 * 1024];
        while (received.Length < MaximumBytes)
        {
#if NET
            int read = await reading.InTimeAsync(stream.ReadAsync(buffer.AsMemory(), reading.Token).AsTask()).ConfigureAwait(false);
#else
            int read = await reading.InTimeAsync(stream.ReadAsync(buffer, 0, buffer.Length, reading.Token)).ConfigureAwait(false);
#endif
            if (read == 0) return;

            received.Write(buffer, 0, (int)Math.Min(read, MaximumBytes - received.Length));
        }
    }

    private sealed class Reading(TimeProvider clock, CancellationToken cancellationToken) : IDisposable
    {
        private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        private Deadline? _deadline;

        public CancellationToken Token => _source.Token;

        public async Task<T> InTimeAsync<T>(Task<T> task)
        {
            if (task.IsCompleted) return await task.ConfigureAwait(false);

            // Most bodies arrive together with their headers, and need no timer.
            _deadline ??= new Deadline(clock, Patience, Token);
            try
            {
                return await Wait.ForAsync(task, _deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _ = task.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
#if NET
                await _source.CancelAsync().ConfigureAwait(false);
#else
                _source.Cancel();
#endif
                throw;
            }
        }

        public void Dispose()
        {
            _deadline?.Dispose();
            _source.Dispose();
        }
    }
}
