using System.Security;

namespace OfficeGest;

/// <summary>Finds the time zone of an installation by the same name on every operating system.</summary>
internal static class OfficeGestTimeZone
{
    private static readonly Dictionary<string, string> WindowsNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Europe/Lisbon"] = "GMT Standard Time",
        ["Atlantic/Madeira"] = "GMT Standard Time",
        ["Atlantic/Azores"] = "Azores Standard Time",
    };

    /// <summary>Gets the time zone of mainland Portugal; null on a machine without time zone data.</summary>
    public static TimeZoneInfo? Lisbon { get; } = TryFind("Europe/Lisbon");

    /// <summary>Finds a time zone by its IANA name, such as <c>Europe/Lisbon</c>, <c>Atlantic/Madeira</c> or <c>Atlantic/Azores</c>, or by any other name that the machine knows.</summary>
    /// <exception cref="ArgumentException">The machine has no time zone of that name.</exception>
    public static TimeZoneInfo Find(string name) =>
        TryFind(name ?? throw new ArgumentNullException(nameof(name)))
        ?? throw new ArgumentException($"The time zone '{name}' is not known to this machine; use a name such as 'Europe/Lisbon' or 'Atlantic/Azores'.");

    private static TimeZoneInfo? TryFind(string name) =>
        Known(name) ?? (WindowsNames.TryGetValue(name, out string? windows) ? Known(windows) : null);

    private static TimeZoneInfo? Known(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            return null;
        }
    }
}
