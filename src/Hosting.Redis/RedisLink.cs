using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>The connection to Redis. It is opened when it is first needed, and opened again if that failed. Afterwards it reconnects automatically.</summary>
internal sealed class RedisLink(Func<Task<IConnectionMultiplexer>> connect, bool isOwned) : IDisposable, IAsyncDisposable
{
    private readonly object _gate = new();
    private Task<IConnectionMultiplexer>? _connection;
    private bool _disposed;

    public static RedisLink To(string configuration)
    {
        ConfigurationOptions options = ConfigurationOptions.Parse(configuration);

        // If Redis is not available, the client does not wait for it, neither at start nor later.
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new ExponentialRetry(500, 10_000);
        return new RedisLink(async () => await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false), isOwned: true);
    }

    public static RedisLink Over(IConnectionMultiplexer connection) => new(() => Task.FromResult(connection), isOwned: false);

    public async Task<IDatabase> DatabaseAsync()
    {
        Task<IConnectionMultiplexer> connection;
        lock (_gate)
        {
            if (_disposed) throw new ObjectDisposedException(nameof(RedisLink));
            if (_connection is null || _connection.IsFaulted || _connection.IsCanceled) _connection = connect();
            connection = _connection;
        }

        return (await connection.ConfigureAwait(false)).GetDatabase();
    }

    public void Dispose() => _ = DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        Task<IConnectionMultiplexer>? connection;
        lock (_gate)
        {
            connection = _disposed ? null : _connection;
            _disposed = true;
        }

        if (connection is null || !isOwned) return;

        try
        {
            await (await connection.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // There was no connection, or it failed on closing, so there is nothing to close.
        }
    }
}
