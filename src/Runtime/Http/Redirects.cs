using System.Net;

namespace OfficeGest.Http;

internal static class Redirects
{
    /// <summary>Whether the response points elsewhere.</summary>
    public static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is >= 300 and < 400;

    /// <summary>Where the response points to, as much of it as may be shown; null when it names no address.</summary>
    public static Uri? Target(HttpResponseMessage response, Uri sent) =>
        Parsed(() => response.Headers.Location is { } location && Uri.TryCreate(sent, location, out Uri? absolute) ? Shown(absolute) : null);

    /// <summary>An address without user, query and fragment.</summary>
    public static Uri? Shown(Uri address) => Parsed(() =>
    {
        string shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Uri.TryCreate(shown, UriKind.Absolute, out Uri? target) ? target : null;
    });

    public static string Message(string request, HttpResponseMessage response, Uri? target) =>
        $"{request} was answered with a redirect ({(int)response.StatusCode}) to {target?.AbsoluteUri ?? "nowhere"}; redirects are not followed. "
        + "Check the base address.";

    public static string FollowedMessage(string request, HttpStatusCode? status, Uri? target)
    {
        string how = status is { } code ? $"was answered ({(int)code}) from" : "was taken to";
        return $"{request} {how} {target?.AbsoluteUri ?? "elsewhere"} or as another method: a handler below the client followed a redirect or changed the request. "
            + "Let none do so: set AllowAutoRedirect to false.";
    }

    // Some texts are found to be no address only when their parts are asked for, and over some the parser itself stumbles.
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
