using Microsoft.Extensions.Options;
using OfficeGest.Transport;

namespace OfficeGest.Hosting;

/// <summary>Says at start what is wrong with the settings of a client, all of it at once.</summary>
internal sealed class SettingsCheck(string name) : IValidateOptions<OfficeGestClientSettings>
{
    public ValidateOptionsResult Validate(string? optionsName, OfficeGestClientSettings options)
    {
        if (optionsName != name) return ValidateOptionsResult.Skip;

        List<string> failures = [];
        if (options.Domain is null == options.BaseAddress is null) failures.Add("exactly one of Domain and BaseAddress has to be set");
        if (options.Token is null && options.UserName is null) failures.Add("neither UserName (with Password) nor Token is set");
        if (options.Token is not null && options.UserName is not null) failures.Add("both UserName and Token are set; one is enough");
        if (options.UserName is not null && string.IsNullOrEmpty(options.Password)) failures.Add("UserName is set, but Password is not");
        if (options.RequestsPerMinute < 2) failures.Add("RequestsPerMinute has to be at least 2");
        if (failures.Count == 0) TryCreate(options, failures);

        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures.Select(failure => $"OfficeGest client{(name.Length == 0 ? string.Empty : $" '{name}'")}: {failure}."));
    }

    // What the runtime would refuse is refused here already, in its own words.
    private static void TryCreate(OfficeGestClientSettings settings, List<string> failures)
    {
        try
        {
            using ApiTransport transport = ApiTransport.Create(SettingsOptions.From(settings));
        }
        catch (ArgumentException exception)
        {
            failures.Add(exception.Message.TrimEnd('.'));
        }
    }
}
