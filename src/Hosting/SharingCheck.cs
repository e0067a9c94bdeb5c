using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OfficeGest.Hosting;

/// <summary>Says at start, and not at the first request, that a token is to be shared and there is nowhere to keep it.</summary>
/// <param name="name">The client's name.</param>
/// <param name="provider">Is asked what is registered; nothing is made.</param>
internal sealed class SharingCheck(string name, IServiceProvider provider) : IValidateOptions<OfficeGestClientSettings>
{
    public ValidateOptionsResult Validate(string? optionsName, OfficeGestClientSettings options)
    {
        if (optionsName != name) return ValidateOptionsResult.Skip;

        // A container that cannot be asked reports it when the client is made.
        bool isShared = provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(IProcessSharing), name) == true;
        if (!options.ShareToken || isShared || provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IDistributedCache)) != false) return ValidateOptionsResult.Success;

        return ValidateOptionsResult.Fail(
            $"{SettingsCheck.Client(name)}: {nameof(OfficeGestClientSettings.ShareToken)} is set, but no IDistributedCache is registered; add one, such as AddStackExchangeRedisCache.");
    }
}
