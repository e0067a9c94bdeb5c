using System.Net;

namespace OfficeGest.Http;

internal static class Redirects
{
    /// <summary>Returns whether the response is a redirect.</summary>
    public static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is >= 300 and < 400;

    /// <summary>Returns the target of the redirect, without the parts that may be secret; null if the response has no valid address.</summary>
    public static Uri? Target(HttpResponseMessage response, Uri sent) =>
        Parsed(() => response.Headers.Location is { } location && Uri.TryCreate(sent, location, out Uri? absolute) ? Shown(absolute) : null);

    /// <summary>Returns an address without user, query and fragment.</summary>
    public static Uri? Shown(Uri address) => Parsed(() =>
    {
        string shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Uri.TryCreate(shown, UriKind.Absolute, out Uri? target) ? target : null;
    });

    public static string Message(string request, HttpResponseMessage response, Uri? target) =>
        $"{request} received a redirect ({(int)response.StatusCode}) to {target?.AbsoluteUri ?? "nowhere"}; redirects are not followed. "
        + "Check the base address.";

    public static string FollowedMessage(string request, HttpStatusCode? status, Uri? target)
    {
        string how = status is { } code ? $"received its response ({(int)code}) from" : "was sent to";
        return $"{request} {how} {target?.AbsoluteUri ?? "elsewhere"} or with another method: a handler followed a redirect or changed the request. "
            + "Set AllowAutoRedirect to false.";
    }

    // For some invalid addresses the parser throws, for others only the properties of the Uri do.
    private static Uri? Parsed(Func<Uri?> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception exception) when (exception is UriFormatException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
