using System.Net.Http;

namespace OfficeGest.Transport;

internal static class Redirects
{
    /// <summary>Whether the answer points elsewhere, or has come from elsewhere because a handler of the user's followed it.</summary>
    public static bool IsRedirect(HttpResponseMessage response, Uri sent) =>
        (int)response.StatusCode is >= 300 and < 400 || WasFollowed(response, sent);

    public static bool WasFollowed(HttpResponseMessage response, Uri sent) =>
        response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } answered
        && Uri.Compare(answered, sent, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0;

    /// <summary>Where to, as much of it as may be shown: no user, no query, no fragment.</summary>
    public static Uri? Target(HttpResponseMessage response, Uri sent)
    {
        Uri? location = WasFollowed(response, sent) ? response.RequestMessage!.RequestUri : response.Headers.Location;
        if (location is null) return null;

        try
        {
            string? shown = Uri.TryCreate(sent, location, out Uri? absolute) ? absolute.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : null;
            return Uri.TryCreate(shown, UriKind.Absolute, out Uri? target) ? target : null;
        }
        catch (Exception exception) when (exception is UriFormatException or InvalidOperationException)
        {
            // Some addresses are found to be none only when their parts are asked for.
            return null;
        }
    }

    public static string Message(string request, HttpResponseMessage response, Uri? target) =>
        $"{request} was answered with a redirect ({(int)response.StatusCode}) to {target?.ToString() ?? "nowhere"}; redirects are not followed. "
        + "Check the base address.";
}
