using Microsoft.Extensions.Options;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting;

/// <summary>Validates the settings of a client at start, and reports all faults at once.</summary>
/// <param name="name">The client's name.</param>
/// <param name="section">The path of the section that the settings come from; empty for settings made in code.</param>
/// <param name="security">Which credentials the spec takes; null for a token.</param>
internal sealed class SettingsCheck(string name, string section = "", ApiSecurity? security = null) : IValidateOptions<OfficeGestClientSettings>
{
    // A valid address, so that each setting is checked separately.
    private const string AnyDomain = "company.officegest.com";

    public ValidateOptionsResult Validate(string? optionsName, OfficeGestClientSettings options)
    {
        if (optionsName != name) return ValidateOptionsResult.Skip;

        List<string> failures = [.. options.Unreadable.Select(static fault => fault.TrimEnd('.')), .. Missing(options)];
        if (failures.Count > 0) failures.AddRange(Rejected(options));
        else if (Fault(options) is { } first) failures.AddRange(Rejected(options).DefaultIfEmpty(first));
        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures.Select(failure => $"{Client(name)}{(section.Length == 0 ? string.Empty : $" (section {section})")}: {failure}."));
    }

    /// <summary>Returns the name of a client for messages.</summary>
    public static string Client(string name) => name.Length == 0 ? "OfficeGest client" : $"OfficeGest client '{name}'";

    private static IEnumerable<string> Missing(OfficeGestClientSettings options)
    {
        bool isAddressUnreadable = options.Unreadable.Exists(static fault => fault.Contains(nameof(options.BaseAddress)));
        if (options.Domain is null && options.BaseAddress is null && !isAddressUnreadable) yield return "neither Domain nor BaseAddress is set";
        if (options.Domain is not null && options.BaseAddress is not null) yield return "both Domain and BaseAddress are set; one is enough";
        string[] callers = [.. Callers(options)];
        if (callers.Length == 0) yield return "neither UserName (with Password) nor Token nor ApiKey is set";
        if (callers.Length > 1) yield return $"{(callers.Length > 2 ? string.Join(", ", callers) : $"both {callers[0]} and {callers[1]}")} are set; one is enough";
        if (options.UserName is not null && options.Password is null) yield return "UserName is set, but Password is not";
        if (options.RequestsPerMinute < 2) yield return "RequestsPerMinute must be at least 2";
    }

    private static IEnumerable<string> Callers(OfficeGestClientSettings options)
    {
        if (options.UserName is not null) yield return nameof(options.UserName);
        if (options.Token is not null) yield return nameof(options.Token);
        if (options.ApiKey is not null) yield return nameof(options.ApiKey);
    }

    // The runtime stops at the first setting that it rejects, so each one is checked separately.
    private IEnumerable<string> Rejected(OfficeGestClientSettings settings)
    {
        OfficeGestClientSettings[] alone =
        [
            settings.BaseAddress is null
                ? new() { Domain = settings.Domain ?? AnyDomain, AllowInsecureHttp = settings.AllowInsecureHttp }
                : new() { BaseAddress = settings.BaseAddress, AllowInsecureHttp = settings.AllowInsecureHttp },
            new() { Domain = AnyDomain, Token = settings.Token },
            new() { Domain = AnyDomain, ApiKey = settings.ApiKey },
            new() { Domain = AnyDomain, UserName = settings.UserName },
            new() { Domain = AnyDomain, Timeout = settings.Timeout },
            new() { Domain = AnyDomain, AttemptTimeout = settings.AttemptTimeout },
            new() { Domain = AnyDomain, StreamIdleTimeout = settings.StreamIdleTimeout },
            new() { Domain = AnyDomain, MaxRetries = settings.MaxRetries },
            new() { Domain = AnyDomain, PageSize = settings.PageSize },
            new() { Domain = AnyDomain, UserAgent = settings.UserAgent },
            new() { Domain = AnyDomain, TimeZone = settings.TimeZone },
        ];
        return alone.Select(Fault).OfType<string>().Distinct();
    }

    private string? Fault(OfficeGestClientSettings settings)
    {
        try
        {
            if (settings.Token is { } token) _ = new AccessToken(token);
            if (settings.ApiKey is { } key) _ = new ApiKeyCredential(key);
            OfficeGestClientOptions options = SettingsOptions.From(settings);
            options.Credential = SettingsOptions.CredentialOf(settings, () => settings);
            using ApiTransport transport = ApiTransport.Create(options, security: security);
            return null;
        }
        catch (ArgumentException exception)
        {
            return InWordsOfSettings(exception.Message).TrimEnd('.');
        }
    }

    private static string InWordsOfSettings(string message) => message
        .Replace(nameof(OfficeGestClientOptions) + ".", string.Empty)
        .Replace(nameof(RetryOptions) + ".", string.Empty);
}
