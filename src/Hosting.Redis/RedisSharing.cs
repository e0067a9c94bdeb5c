using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OfficeGest.Hosting;

/// <summary>The token and the quota of a client, shared through Redis.</summary>
internal sealed class RedisSharing : IProcessSharing, IDisposable, IAsyncDisposable
{
    private readonly RedisLink _link;
    private readonly RedisSharingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    public RedisSharing(IServiceProvider provider, RedisLink link, RedisSharingOptions options)
    {
        _link = link;
        _options = options;
        _clock = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        _log = (ILogger?)provider.GetService<ILoggerFactory>()?.CreateLogger(SharingEvents.Category) ?? NullLogger.Instance;
        var keys = new RedisKeys(options.KeyPrefix);
        TokenStore = new RedisTokenStore(
            new DistributedTokenStore(new RedisEntries(link, keys)) { Protection = provider.GetService<IDataProtectionProvider>(), TimeProvider = _clock, Logger = _log }, link, keys);
    }

    public ITokenStore TokenStore { get; }

    public RateLimiter CreateLimiter(Uri installation, int requests, TimeSpan window) =>
        RedisRateLimiter.Create(_link, installation.AbsoluteUri, requests, window, _options, _log, _clock);

    public void Dispose() => _link.Dispose();

    public ValueTask DisposeAsync() => _link.DisposeAsync();
}
