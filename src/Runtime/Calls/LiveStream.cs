using OfficeGest.Clocks;
using OfficeGest.Http;
using OfficeGest.Protocol;
using OfficeGest.Responses;

namespace OfficeGest.Calls;

/// <summary>The body of a response that is read while it arrives. Times out if no bytes arrive, and reports a broken connection as a failure of its call.</summary>
internal sealed class LiveStream(Stream inner, ApiOperation operation, OfficeGestClientOptions options) : Stream
{
    private readonly CancellationTokenSource _stop = new();
    private ITimer? _timer;
    private int _silent;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    // Only an asynchronous read can be cancelled.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

#if NET
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenRegistration given = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        try
        {
            ValueTask<int> read = inner.ReadAsync(buffer, _stop.Token);
            return read.IsCompletedSuccessfully ? read.Result : await WatchedAsync(read.AsTask()).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failure(exception, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }
#else
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenRegistration given = cancellationToken.Register(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        try
        {
            Task<int> read = inner.ReadAsync(buffer, offset, count, _stop.Token);
            return read.IsCompleted ? await read.ConfigureAwait(false) : await WatchedAsync(read).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failure(exception, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }
#endif

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _timer?.Dispose();
            _stop.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Measures only the time in which the caller waits for bytes, not the time in which it processes them.</summary>
    private async Task<int> WatchedAsync(Task<int> read)
    {
        if (options.StreamIdleTimeout == Timeout.InfiniteTimeSpan) return await read.ConfigureAwait(false);

        if (_timer is null) _timer = options.TimeProvider.CreateTimer(static stream => ((LiveStream)stream!).End(), this, options.StreamIdleTimeout, Timeout.InfiniteTimeSpan);
        else _timer.Change(options.StreamIdleTimeout, Timeout.InfiniteTimeSpan);
        try
        {
#if NET
            return await read.ConfigureAwait(false);
#else
            // Streams of .NET Framework continue to read after their token is cancelled.
            return await Wait.ForAsync(read, _stop.Token).ConfigureAwait(false);
#endif
        }
        finally
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void End()
    {
        Volatile.Write(ref _silent, 1);
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The read completed before the time was over.
        }
    }

    private Exception? Failure(Exception exception, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
        if (Volatile.Read(ref _silent) != 0) return Failures.Silence(operation, options.StreamIdleTimeout, exception);

        return TransportFault.IsOne(exception) || BrokenEncoding.Is(exception) ? Failures.Broken(operation, exception) : null;
    }
}
