using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Operations;

/// <summary>Which parameters can become a header or a cookie.</summary>
internal static class HeaderNames
{
    private const string Separators = "()<>@,;:\\\"/[]?={}";

    // What frames a request or belongs to one connection; the runtime and .NET set these.
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "Cookie", "Upgrade", "TE", "Trailer", "Expect",
    };

    /// <returns>What is wrong, to stand after the name; null when nothing is.</returns>
    public static string? Problem(string name, ParameterLocation location)
    {
        if (name.Any(static c => c is <= ' ' or > '~') || name.IndexOfAny(Separators.ToCharArray()) >= 0) return location == ParameterLocation.Cookie ? "is no name that a cookie can have" : "is no name that a header can have";
        return location == ParameterLocation.Header && OfTheConnection.Contains(name) ? "belongs to the connection and cannot be set by a caller" : null;
    }
}
