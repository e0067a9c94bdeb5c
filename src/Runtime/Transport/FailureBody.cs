using System.Net.Http;

namespace OfficeGest.Transport;

/// <summary>
/// The body of a failure, as much of it as arrives: its status has been said, and stands whatever becomes of the body.
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
        using var deadline = new Deadline(cancellationToken);
        try
        {
#if NET
            Task<Stream> opening = content.ReadAsStreamAsync(deadline.Token);
#else
            Task<Stream> opening = content.ReadAsStreamAsync();
#endif
            using Stream stream = await InTimeAsync(opening, deadline, clock).ConfigureAwait(false);
            await ReadAsync(stream, received, deadline, clock).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Cut, stalled, given up, or not of the encoding that was declared: what came has to do.
        }

        return received.ToArray();
    }

    private static async Task ReadAsync(Stream stream, MemoryStream received, Deadline deadline, TimeProvider clock)
    {
        // Not from a pool: a stream that does not heed a cancellation may still write into it.
        var buffer = new byte[8 * 1024];
        while (received.Length < MaximumBytes)
        {
#if NET
            Task<int> reading = stream.ReadAsync(buffer.AsMemory(), deadline.Token).AsTask();
#else
            Task<int> reading = stream.ReadAsync(buffer, 0, buffer.Length, deadline.Token);
#endif
            int read = await InTimeAsync(reading, deadline, clock).ConfigureAwait(false);
            if (read == 0) return;

            received.Write(buffer, 0, (int)Math.Min(read, MaximumBytes - received.Length));
        }
    }

    private static async Task<T> InTimeAsync<T>(Task<T> task, Deadline deadline, TimeProvider clock)
    {
        if (task.IsCompleted) return await task.ConfigureAwait(false);

        // Most bodies come along with their headers, and need no timer.
        deadline.Start(clock, Patience);
        try
        {
            return await Wait.ForAsync(task, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = task.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }
}
