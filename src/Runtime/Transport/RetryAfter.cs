using System.Globalization;
using System.Net.Http;

namespace OfficeGest.Transport;

/// <summary>The wait that the server asks for, in seconds or as a date.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Absurd = TimeSpan.FromDays(365);

    /// <returns>The wait, null when none is asked for or none makes sense; and what was sent when it made no sense.</returns>
    public static (TimeSpan? Wait, string? Unusable) Of(HttpResponseMessage response, TimeProvider clock)
    {
        if (!response.Headers.TryGetValues("Retry-After", out IEnumerable<string>? sent)) return default;

        TimeSpan? longest = null;
        string? unusable = null;
        foreach (string value in sent)
        {
            // A date is one of the server's clock. Of several the longest counts; it is the one that satisfies all of them.
            TimeSpan? wait = Parse(value.Trim(), response.Headers.Date ?? clock.GetUtcNow());
            if (wait is null) unusable = "text";
            else if (wait < TimeSpan.Zero) unusable = "past";
            else if (wait > Absurd) (unusable, longest) = ("absurd", Absurd);
            else if (longest is null || wait > longest) longest = wait;
        }

        return (longest, unusable);
    }

    private static TimeSpan? Parse(string value, DateTimeOffset now)
    {
        // The name of what is no number is parsed as one.
        if (double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && !double.IsNaN(seconds))
            return seconds > Absurd.TotalSeconds ? Absurd + TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(Math.Max(seconds, -1));

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date - now : null;
    }
}
