using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace OfficeGest.Hosting;

/// <summary>Shares a client between the processes of an application through Redis.</summary>
public static class RedisSharingExtensions
{
    /// <summary>
    /// Shares the session and the quota of the client with all processes that use the same Redis: they log in once, and together stay within
    /// <see cref="OfficeGestClientSettings.RequestsPerMinute"/>, which must be set for that. If Redis is not available, each process continues alone, with its own login and its part
    /// of the quota, until Redis is available again. The token is encrypted if an <c>IDataProtectionProvider</c> is registered.
    /// </summary>
    /// <param name="builder">What <c>AddOfficeGestClient</c> has returned.</param>
    /// <param name="configuration">The connection string for StackExchange.Redis: <c>redis.internal:6379,password=…,ssl=true</c>. Redis 5 or newer.</param>
    /// <param name="configure">How it is shared.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The builder does not belong to an OfficeGest client, or the configuration or an option is not valid.</exception>
    public static IHttpClientBuilder ShareThroughRedis(this IHttpClientBuilder builder, string configuration, Action<RedisSharingOptions>? configure = null)
    {
        if (configuration is null) throw new ArgumentNullException(nameof(configuration));

        // Throws here, and not at the first request, if it is not valid.
        _ = ConfigurationOptions.Parse(configuration);
        return Share(builder, _ => RedisLink.To(configuration), configure);
    }

    /// <summary>Shares through a connection of the application, as <see cref="ShareThroughRedis(IHttpClientBuilder, string, Action{RedisSharingOptions}?)"/> does.</summary>
    /// <param name="builder">What <c>AddOfficeGestClient</c> has returned.</param>
    /// <param name="connection">The connection, which is not disposed.</param>
    /// <param name="configure">How it is shared.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The builder is not that of an OfficeGest client, or an option cannot be.</exception>
    public static IHttpClientBuilder ShareThroughRedis(this IHttpClientBuilder builder, IConnectionMultiplexer connection, Action<RedisSharingOptions>? configure = null)
    {
        if (connection is null) throw new ArgumentNullException(nameof(connection));

        return Share(builder, _ => RedisLink.Over(connection), configure);
    }

    /// <summary>
    /// Shares through the <see cref="IConnectionMultiplexer"/> that is registered as a service, as
    /// <see cref="ShareThroughRedis(IHttpClientBuilder, string, Action{RedisSharingOptions}?)"/> does.
    /// </summary>
    /// <param name="builder">What <c>AddOfficeGestClient</c> has returned.</param>
    /// <param name="configure">How it is shared.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The builder is not that of an OfficeGest client, or an option cannot be.</exception>
    public static IHttpClientBuilder ShareThroughRedis(this IHttpClientBuilder builder, Action<RedisSharingOptions>? configure = null) =>
        Share(builder, static provider => RedisLink.Over(provider.GetRequiredService<IConnectionMultiplexer>()), configure);

    private static IHttpClientBuilder Share(IHttpClientBuilder builder, Func<IServiceProvider, RedisLink> link, Action<RedisSharingOptions>? configure)
    {
        var options = new RedisSharingOptions();
        configure?.Invoke(options);
        options.Checked();
        return OfficeGestClientBuilder.Share(builder, provider => new RedisSharing(provider, link(provider), options));
    }
}
