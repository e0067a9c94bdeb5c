using System.Threading.RateLimiting;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>The transport of one registered client. It lives as long as the application and follows its settings.</summary>
internal sealed class HostedTransport
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly IServiceProvider _provider;
    private readonly Action<IServiceProvider, OfficeGestClientOptions>? _configure;
    private readonly CurrentSettings _settings;
    private readonly HttpMessageHandler _handler;
    private readonly TimeProvider _clock;
    private readonly IProcessSharing? _sharing;

    // Kept as long as its settings are unchanged, so that a change of a timeout causes no login.
    private (OfficeGestClientSettings Of, OfficeGestCredential? Credential) _caller;
    private (int? Of, Uri? At, RateLimiter? Limiter) _quota;
    private DistributedTokenStore? _store;

    public HostedTransport(
        IServiceProvider provider, CurrentSettings settings, HttpMessageHandler handler, IProcessSharing? sharing, Action<IServiceProvider, OfficeGestClientOptions>? configure, ApiLogin? login, ApiSecurity? security)
    {
        _provider = provider;
        _configure = configure;
        _settings = settings;
        _handler = handler;
        _sharing = sharing;
        _clock = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        _caller = (settings.Value, CredentialOf(settings.Value));
        Transport = ApiTransport.Create(Options(settings.Value), login, security);
        settings.Changed = changed => Transport.Reconfigure(Options(changed));
    }

    public ApiTransport Transport { get; }

    private OfficeGestClientOptions Options(OfficeGestClientSettings settings)
    {
        if (!settings.HasSameCaller(_caller.Of)) _caller = (settings, CredentialOf(settings));
        OfficeGestClientOptions options = SettingsOptions.From(settings);
        options.Credential = _caller.Credential;
        options.Handler = _handler;
        options.LoggerFactory = _provider.GetService<ILoggerFactory>();
        options.TimeProvider = _clock;
        if (_sharing is not null) options.TokenStore = _sharing.TokenStore;
        else if (settings.ShareToken) options.TokenStore = _store ??= Store();
        options.RateLimiter = Limiter(settings.RequestsPerMinute, options.BaseAddress!);
        _configure?.Invoke(_provider, options);
        return options;
    }

    // Running calls keep the settings they started with: they must not use the password of another user.
    private OfficeGestCredential? CredentialOf(OfficeGestClientSettings settings)
    {
        OfficeGestClientSettings last = settings;
        return SettingsOptions.CredentialOf(settings, () => _settings.Value is { } now && now.HasSameCaller(last) ? last = now : last);
    }

    private IDistributedCache Cache() => _provider.GetService<IDistributedCache>()
        ?? throw new InvalidOperationException($"{nameof(OfficeGestClientSettings.ShareToken)} is set, but no IDistributedCache is registered.");

    private DistributedTokenStore Store() => new(Cache())
    {
        Protection = _provider.GetService<IDataProtectionProvider>(),
        Locks = _provider.GetService<IDistributedLockProvider>(),
        TimeProvider = _clock,
        Logger = (ILogger?)_provider.GetService<ILoggerFactory>()?.CreateLogger(HostingEvents.Category) ?? NullLogger.Instance,
    };

    // A replaced limiter is not disposed, since calls may be waiting for it.
    private RateLimiter? Limiter(int? requestsPerMinute, Uri installation)
    {
        if (requestsPerMinute != _quota.Of || installation != _quota.At) _quota = (requestsPerMinute, installation, requestsPerMinute is { } requests ? Limiter(requests, installation) : null);
        return _quota.Limiter;
    }

    private RateLimiter Limiter(int requests, Uri installation) =>
        _sharing?.CreateLimiter(installation, requests, Minute) ?? OfficeGestRateLimiter.ForQuota(requests, Minute, _clock);
}
