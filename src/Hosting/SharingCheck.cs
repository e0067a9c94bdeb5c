using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OfficeGest.Hosting;

/// <summary>Checks at application start, and not at the first request, that a shared token has a cache to store it.</summary>
/// <param name="name">The client's name.</param>
/// <param name="provider">The services. None is created.</param>
internal sealed class SharingCheck(string name, IServiceProvider provider) : IValidateOptions<OfficeGestClientSettings>
{
    public ValidateOptionsResult Validate(string? optionsName, OfficeGestClientSettings options)
    {
        if (optionsName != name) return ValidateOptionsResult.Skip;

        // If the container cannot tell what is registered, the error occurs when the client is created.
        bool isShared = provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(IProcessSharing), name) == true;
        if (!options.ShareToken || isShared || provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IDistributedCache)) != false) return ValidateOptionsResult.Success;

        return ValidateOptionsResult.Fail(
            $"{SettingsCheck.Client(name)}: {nameof(OfficeGestClientSettings.ShareToken)} is set, but no IDistributedCache is registered; add one, such as AddStackExchangeRedisCache.");
    }
}
