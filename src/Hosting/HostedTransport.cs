using System.Net.Http;
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
    private readonly IServiceProvider _provider;
    private readonly Action<IServiceProvider, OfficeGestClientOptions>? _configure;
    private readonly CurrentSettings _settings;
    private readonly HttpMessageHandler _handler;
    private readonly TimeProvider _clock;

    // What stays the same as long as its settings do, so that a change of a timeout costs no login.
    private (OfficeGestClientSettings Of, OfficeGestCredential? Credential) _caller;
    private (int? Of, RateLimiter? Limiter) _quota;
    private DistributedTokenStore? _store;

    public HostedTransport(IServiceProvider provider, CurrentSettings settings, HttpMessageHandler handler, Action<IServiceProvider, OfficeGestClientOptions>? configure)
    {
        _provider = provider;
        _configure = configure;
        _settings = settings;
        _handler = handler;
        _clock = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        _caller = (settings.Value, CredentialOf(settings.Value));
        Transport = ApiTransport.Create(Options(settings.Value));
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
        if (settings.ShareToken) options.TokenStore = _store ??= Store();
        options.RateLimiter = Limiter(settings.RequestsPerMinute);
        _configure?.Invoke(_provider, options);
        return options;
    }

    // Calls under way end as they began: the password of another, who has taken the place of their caller, is not for them.
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

    // One that is replaced is not disposed: calls may wait at it.
    private RateLimiter? Limiter(int? requestsPerMinute)
    {
        if (requestsPerMinute != _quota.Of) _quota = (requestsPerMinute, requestsPerMinute is { } requests ? OfficeGestRateLimiter.ForQuota(requests, TimeSpan.FromMinutes(1), _clock) : null);
        return _quota.Limiter;
    }
}
