using System.Net;
using Microsoft.AspNetCore.Http;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Keeps web pages out: those under a name that was made to resolve to this machine, and, at the controls, those of any other origin.</summary>
internal static class CallerCheck
{
    /// <summary>Why a request is refused, or null.</summary>
    public static string? Refusal(HttpRequest request, IEnumerable<string> allowedHosts, bool isControl)
    {
        var host = request.Host.Host;
        if (!IsLoopback(host) && !allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return "The sandbox answers under localhost and loopback addresses only, unless another host is allowed when it starts.";
        return isControl && IsOfAnotherOrigin(request) ? "The sandbox is not controlled by web pages of another origin." : null;
    }

    // Browsers send at least one of the two with what a page of another origin asks for; other programs send neither.
    private static bool IsOfAnotherOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0 && site.ToString() is not ("same-origin" or "none"))
            return true;
        var origin = request.Headers.Origin;
        return origin.Count > 0 && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
