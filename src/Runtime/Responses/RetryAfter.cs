using System.Globalization;

namespace OfficeGest.Responses;

/// <summary>The wait that the server requests, in seconds or as a date.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Absurd = TimeSpan.FromDays(365);

    // RFC 9110, 5.6.7: the current form and the two obsolete ones, but no culture-specific dates.
    private static readonly string[] Dates =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy",
    ];

    /// <returns>The wait, or null if none is requested or it is invalid; and what kind of invalid value was sent.</returns>
    public static (TimeSpan? Wait, string? Unusable) Of(HttpResponseMessage response, TimeProvider clock)
    {
        if (!response.Headers.TryGetValues("Retry-After", out IEnumerable<string>? sent)) return default;

        DateTimeOffset now = response.Headers.Date ?? clock.GetUtcNow();
        TimeSpan? longest = null;
        string? unusable = null;
        foreach (TimeSpan? wait in sent.SelectMany(value => Waits(value, now)))
        {
            // A date is measured on the server's clock. If there are several waits, the longest one satisfies all of them.
            if (wait is null) unusable = "text";
            else if (wait < TimeSpan.Zero) unusable = "past";
            else if (wait > Absurd) (unusable, longest) = ("absurd", Absurd);
            else if (longest is null || wait > longest) longest = wait;
        }

        return (longest, unusable);
    }

    /// <summary>Proxies join several headers with commas; a date also contains a comma.</summary>
    private static IEnumerable<TimeSpan?> Waits(string value, DateTimeOffset now)
    {
        string[] parts = value.Split(',');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i + 1 < parts.Length && Date(parts[i] + "," + parts[i + 1], now) is { } date)
            {
                yield return date;
                i++;
            }
            else
            {
                yield return Seconds(parts[i]) ?? Date(parts[i], now);
            }
        }
    }

    // double.TryParse also accepts names such as NaN.
    private static TimeSpan? Seconds(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out double seconds) || double.IsNaN(seconds)) return null;

        return seconds > Absurd.TotalSeconds ? Absurd + TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(Math.Max(seconds, -1));
    }

    private static TimeSpan? Date(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(text.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date - now : null;
}
