using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OfficeGest.Hosting;

/// <summary>Reads settings key by key, without reflection; a value of another type is reported with its key and the expected form, and an address without its value.</summary>
/// <remarks>The source generator for configuration binding would take "20" for a time of 20 days, and quote an address that holds a password. See docs/adr/0017.</remarks>
internal static class SettingsReader
{
    private const string TimeForm = "a time as hh:mm:ss";

    /// <summary>The keys that a section may have.</summary>
    public static HashSet<string> Keys { get; } = new(typeof(OfficeGestClientSettings).GetProperties().Select(static property => property.Name), StringComparer.OrdinalIgnoreCase);

    public static void Read(IConfiguration section, OfficeGestClientSettings settings)
    {
        settings.Domain = section[nameof(settings.Domain)] ?? settings.Domain;
        settings.UserName = section[nameof(settings.UserName)] ?? settings.UserName;
        settings.Password = section[nameof(settings.Password)] ?? settings.Password;
        settings.Token = section[nameof(settings.Token)] ?? settings.Token;
        settings.ApiKey = section[nameof(settings.ApiKey)] ?? settings.ApiKey;
        settings.UserAgent = section[nameof(settings.UserAgent)] ?? settings.UserAgent;
        settings.TimeZone = section[nameof(settings.TimeZone)] ?? settings.TimeZone;
        settings.BaseAddress = Value(settings.Unreadable, section, nameof(settings.BaseAddress), settings.BaseAddress, static text => new Uri(text, UriKind.RelativeOrAbsolute), "an address", quotes: false);
        settings.Timeout = Value(settings.Unreadable, section, nameof(settings.Timeout), settings.Timeout, Time, TimeForm);
        settings.AttemptTimeout = Value(settings.Unreadable, section, nameof(settings.AttemptTimeout), settings.AttemptTimeout, Time, TimeForm);
        settings.StreamIdleTimeout = Value(settings.Unreadable, section, nameof(settings.StreamIdleTimeout), settings.StreamIdleTimeout, Time, TimeForm);
        settings.MaxRetries = Value(settings.Unreadable, section, nameof(settings.MaxRetries), settings.MaxRetries, Number, "a whole number");
        settings.RequestsPerMinute = Value(settings.Unreadable, section, nameof(settings.RequestsPerMinute), settings.RequestsPerMinute, Number, "a whole number");
        settings.PageSize = Value(settings.Unreadable, section, nameof(settings.PageSize), settings.PageSize, Number, "a whole number");
        settings.PrefetchPages = Value(settings.Unreadable, section, nameof(settings.PrefetchPages), settings.PrefetchPages, bool.Parse, "true or false");
        settings.LogoutOnDispose = Value(settings.Unreadable, section, nameof(settings.LogoutOnDispose), settings.LogoutOnDispose, bool.Parse, "true or false");
        settings.AllowInsecureHttp = Value(settings.Unreadable, section, nameof(settings.AllowInsecureHttp), settings.AllowInsecureHttp, bool.Parse, "true or false");
        settings.ShareToken = Value(settings.Unreadable, section, nameof(settings.ShareToken), settings.ShareToken, bool.Parse, "true or false");
    }

    // Hours, minutes and seconds are required: .NET reads "20" as days, "20:00" as hours, and "24:00:00" as days.
    private static TimeSpan? Time(string text) => text.Count(static c => c == ':') == 2
        ? TimeSpan.ParseExact(text.Trim(), "c", CultureInfo.InvariantCulture)
        : throw new FormatException();

    private static int? Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static T Value<T>(List<string> faults, IConfiguration section, string key, T otherwise, Func<string, T> parse, string form, bool quotes = true)
    {
        if (section[key] is not { Length: > 0 } text) return otherwise;

        try
        {
            return parse(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            string path = section is IConfigurationSection named ? named.Path + ":" + key : key;

            // An address may contain a password.
            faults.Add(quotes ? $"The setting {path} is '{text}', which is not {form}{(form == TimeForm ? Seconds(text) : string.Empty)}." : $"The setting {path} is not {form}.");
            return otherwise;
        }
    }

    // Most people who write a plain number mean seconds.
    private static string Seconds(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds < 86400
        ? $"; {seconds} seconds are {TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture)}"
        : string.Empty;
}
