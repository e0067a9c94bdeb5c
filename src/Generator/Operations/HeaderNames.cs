using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Operations;

/// <summary>Checks which parameters can be a header or a cookie.</summary>
internal static class HeaderNames
{
    private const string Separators = "()<>@,;:\\\"/[]?={}";

    // Headers of the message framing or the connection, which the runtime and .NET set.
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "Cookie", "Upgrade", "TE", "Trailer", "Expect",
    };

    /// <returns>What is wrong, as the end of a sentence after the name; null if the name is valid.</returns>
    public static string? Problem(string name, ParameterLocation location)
    {
        if (name.Any(static c => c is <= ' ' or > '~') || name.IndexOfAny(Separators.ToCharArray()) >= 0) return location == ParameterLocation.Cookie ? "is not a valid name of a cookie" : "is not a valid name of a header";
        return location == ParameterLocation.Header && OfTheConnection.Contains(name) ? "belongs to the connection and cannot be set by a caller" : null;
    }
}
