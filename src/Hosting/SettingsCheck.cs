using Microsoft.Extensions.Options;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>Says at start what is wrong with the settings of a client, all of it at once.</summary>
/// <param name="name">The client's name.</param>
/// <param name="section">The path of the section that the settings come from; empty for settings made in code.</param>
internal sealed class SettingsCheck(string name, string section = "") : IValidateOptions<OfficeGestClientSettings>
{
    public ValidateOptionsResult Validate(string? optionsName, OfficeGestClientSettings options)
    {
        if (optionsName != name) return ValidateOptionsResult.Skip;

        List<string> failures = [];
        if (options.Domain is null && options.BaseAddress is null) failures.Add("neither Domain nor BaseAddress is set");
        if (options.Domain is not null && options.BaseAddress is not null) failures.Add("both Domain and BaseAddress are set; one is enough");
        if (options.Token is null && options.UserName is null) failures.Add("neither UserName (with Password) nor Token is set");
        if (options.Token is not null && options.UserName is not null) failures.Add("both UserName and Token are set; one is enough");
        if (options.UserName is not null && string.IsNullOrEmpty(options.Password)) failures.Add("UserName is set, but Password is not");
        if (options.RequestsPerMinute < 2) failures.Add("RequestsPerMinute has to be at least 2");
        if (failures.Count == 0) TryCreate(options, failures);

        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures.Select(failure => $"OfficeGest client{(name.Length == 0 ? string.Empty : $" '{name}'")}{(section.Length == 0 ? string.Empty : $" (section {section})")}: {failure}."));
    }

    // What the runtime would refuse is refused here already, in its own words.
    private static void TryCreate(OfficeGestClientSettings settings, List<string> failures)
    {
        try
        {
            using ApiTransport transport = ApiTransport.Create(SettingsOptions.From(settings));
            if (settings.Token is { } token) _ = new AccessToken(token);
        }
        catch (ArgumentException exception)
        {
            failures.Add(InWordsOfSettings(exception.Message).TrimEnd('.'));
        }
    }

    private static string InWordsOfSettings(string message) => message
        .Replace(nameof(OfficeGestClientOptions) + ".", string.Empty)
        .Replace(nameof(RetryOptions) + ".", string.Empty);
}
