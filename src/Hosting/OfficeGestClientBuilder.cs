using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>
/// Registers clients. The generator emits an <c>AddOfficeGestClient</c> method for each client that calls this class; use it directly for custom clients.
/// A client is a singleton: one session, one throttle and one drift monitor for the whole application.
/// </summary>
public static class OfficeGestClientBuilder
{
    private const string HttpPrefix = "OfficeGest";

    /// <summary>Registers a client with the settings of a configuration section.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The section, which is watched for changes: new calls use the new settings, and the next login uses a new password.</param>
    /// <param name="create">Creates the client from a transport.</param>
    /// <param name="name">
    /// Distinguishes several installations: the client is then a keyed service with this name. Empty for a single installation.
    /// </param>
    /// <param name="configure">Sets options that a configuration cannot contain, such as a drift policy. Called again when the settings change.</param>
    /// <param name="login">Describes how to log in; null for the login of API v2.</param>
    /// <param name="security">Which credentials the spec takes; null for a token.</param>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <returns>
    /// The HTTP client's builder, without the handlers that <c>ConfigureHttpClientDefaults</c> adds to all clients. Handlers that repeat requests or follow
    /// redirects are rejected when the application starts.
    /// </returns>
    public static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        IConfiguration configuration,
        Func<ApiTransport, TClient> create,
        string name = "",
        Action<IServiceProvider, OfficeGestClientOptions>? configure = null,
        ApiLogin? login = null,
        ApiSecurity? security = null)
        where TClient : class
    {
        if (configuration is null) throw new ArgumentNullException(nameof(configuration));

        services.AddSingleton<IOptionsChangeTokenSource<OfficeGestClientSettings>>(
            new ConfigurationChangeTokenSource<OfficeGestClientSettings>(name, configuration));
        return Add(services, settings => SettingsReader.Read(configuration, settings), create, name, configure, configuration, login, security);
    }

    /// <summary>Registers a client with settings made in code.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="settings">Fills in the settings.</param>
    /// <param name="create">Creates the client from a transport.</param>
    /// <param name="name">
    /// Distinguishes several installations: the client is then a keyed service with this name. Empty for a single installation.
    /// </param>
    /// <param name="configure">Sets options that the settings do not have. Called again when the settings change.</param>
    /// <param name="login">Describes how to log in; null for the login of API v2.</param>
    /// <param name="security">Which credentials the spec takes; null for a token.</param>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <returns>
    /// The HTTP client's builder, without the handlers that <c>ConfigureHttpClientDefaults</c> adds to all clients. Handlers that repeat requests or follow
    /// redirects are rejected when the application starts.
    /// </returns>
    public static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        Action<OfficeGestClientSettings> settings,
        Func<ApiTransport, TClient> create,
        string name = "",
        Action<IServiceProvider, OfficeGestClientOptions>? configure = null,
        ApiLogin? login = null,
        ApiSecurity? security = null)
        where TClient : class => Add(services, settings, create, name, configure, null, login, security);

    /// <summary>Lets a client share its session and its quota with other processes.</summary>
    /// <param name="builder">The builder that <c>Add</c> returned for the client.</param>
    /// <param name="sharing">Creates the sharing, once; the container disposes it.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The builder does not belong to an OfficeGest client.</exception>
    public static IHttpClientBuilder Share(IHttpClientBuilder builder, Func<IServiceProvider, IProcessSharing> sharing)
    {
        if (builder is null) throw new ArgumentNullException(nameof(builder));
        if (sharing is null) throw new ArgumentNullException(nameof(sharing));

        string name = ClientName(builder.Name) ?? throw new ArgumentException($"The HTTP client '{builder.Name}' does not belong to an OfficeGest client.", nameof(builder));
        builder.Services.AddKeyedSingleton(name, (provider, _) => sharing(provider));
        return builder;
    }

    private static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        Action<OfficeGestClientSettings> settings,
        Func<ApiTransport, TClient> create,
        string name,
        Action<IServiceProvider, OfficeGestClientOptions>? configure,
        IConfiguration? configuration,
        ApiLogin? login,
        ApiSecurity? security)
        where TClient : class
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (settings is null) throw new ArgumentNullException(nameof(settings));
        if (create is null) throw new ArgumentNullException(nameof(create));
        if (name is null) throw new ArgumentNullException(nameof(name));

        services.AddOptions<OfficeGestClientSettings>(name).Configure(settings).PostConfigure(SettingsOptions.ForgetEmpty).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OfficeGestClientSettings>>(new SettingsCheck(name, (configuration as IConfigurationSection)?.Path ?? string.Empty, security));
        services.AddSingleton<IValidateOptions<OfficeGestClientSettings>>(provider => new SharingCheck(name, provider));
        services.AddKeyedSingleton(name, (provider, _) => new FactoryHandler(provider.GetRequiredService<IHttpMessageHandlerFactory>(), HttpName(name)));
        services.AddSingleton<IValidateOptions<OfficeGestClientSettings>>(provider => new HandlerCheck(name, provider.GetRequiredKeyedService<FactoryHandler>(name)));
        services.AddKeyedSingleton(name, (provider, _) => new CurrentSettings(
            provider.GetRequiredService<IOptionsFactory<OfficeGestClientSettings>>(),
            provider.GetServices<IOptionsChangeTokenSource<OfficeGestClientSettings>>(),
            name,
            configuration,
            (ILogger?)provider.GetService<ILoggerFactory>()?.CreateLogger(HostingEvents.Category) ?? NullLogger.Instance));
        services.AddKeyedSingleton(name, (provider, _) => new HostedTransport(
            provider,
            provider.GetRequiredKeyedService<CurrentSettings>(name),
            provider.GetRequiredKeyedService<FactoryHandler>(name),
            provider.GetKeyedService<IProcessSharing>(name),
            configure,
            login,
            security).Transport);
        services.AddKeyedSingleton(name, (provider, _) => create(provider.GetRequiredKeyedService<ApiTransport>(name)));
        if (name.Length == 0) services.AddSingleton(provider => provider.GetRequiredKeyedService<TClient>(name));

        // The factory's own logging shows paths, which contain plates and customer numbers. And handlers that an application adds to all its clients
        // with ConfigureHttpClientDefaults are not suitable: a resilience handler would send writes twice.
        return services.AddHttpClient(HttpName(name))
            .ConfigurePrimaryHttpMessageHandler(ApiTransport.CreateHandler)
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear())
            .RemoveAllLoggers();
    }

    private static string HttpName(string name) => name.Length == 0 ? HttpPrefix : HttpPrefix + ":" + name;

    private static string? ClientName(string httpName) => httpName == HttpPrefix
        ? string.Empty
        : httpName.StartsWith(HttpPrefix + ":", StringComparison.Ordinal) ? httpName.Substring(HttpPrefix.Length + 1) : null;
}
