using System.Net;
using Microsoft.AspNetCore.Http;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Rejects requests of web pages: those of a name that was made to resolve to this machine, and, for the controls, those of any other origin.</summary>
internal static class CallerCheck
{
    /// <summary>Returns why a request is rejected, or null.</summary>
    public static string? Refusal(HttpRequest request, IEnumerable<string> allowedHosts, bool isControl)
    {
        var host = request.Host.Host;
        if (!IsLoopback(host) && !allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return "The sandbox accepts only localhost and loopback addresses, unless another host is allowed when it starts.";
        return isControl && IsOfAnotherOrigin(request) ? "Web pages of another origin cannot control the sandbox." : null;
    }

    // Browsers send at least one of the two headers with cross-origin requests; other programs send neither.
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
