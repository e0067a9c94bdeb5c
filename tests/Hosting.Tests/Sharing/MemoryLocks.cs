using System.Collections.Concurrent;
using Medallion.Threading;

namespace OfficeGest.Hosting.Tests.Sharing;

/// <summary>Locks as another process would see them, in memory.</summary>
internal sealed class MemoryLocks : IDistributedLockProvider
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _locks = new();

    public IEnumerable<string> Names => _locks.Keys;

    public IDistributedLock CreateLock(string name) => new Lock(name, _locks.GetOrAdd(name, static _ => new SemaphoreSlim(1)));

    private sealed class Lock(string name, SemaphoreSlim free) : IDistributedLock
    {
        public string Name => name;

        public async ValueTask<IDistributedSynchronizationHandle> AcquireAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
        {
            await free.WaitAsync(timeout ?? Timeout.InfiniteTimeSpan, cancellationToken);
            return new Handle(free);
        }

        public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout = default, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(TimeSpan timeout = default, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Handle(SemaphoreSlim held) : IDistributedSynchronizationHandle
    {
        public CancellationToken HandleLostToken => default;

        public void Dispose() => held.Release();

        public ValueTask DisposeAsync()
        {
            held.Release();
            return default;
        }
    }
}
