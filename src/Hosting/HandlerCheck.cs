using Microsoft.Extensions.Options;

namespace OfficeGest.Hosting;

/// <summary>Checks at application start whether a handler of the HTTP client would send writes twice or follow redirects.</summary>
/// <param name="name">The client's name.</param>
/// <param name="handler">Gets the handler from the factory.</param>
internal sealed class HandlerCheck(string name, FactoryHandler handler) : IValidateOptions<OfficeGestClientSettings>
{
    public ValidateOptionsResult Validate(string? optionsName, OfficeGestClientSettings options)
    {
        if (optionsName != name) return ValidateOptionsResult.Skip;

        try
        {
            handler.Current();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail($"{SettingsCheck.Client(name)}: {exception.Message}");
        }
    }
}
