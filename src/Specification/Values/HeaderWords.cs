namespace OfficeGest.Specification.Values;

/// <summary>Which names a header can have, and which of them are not for a caller to set. The runtime compiles this file too.</summary>
internal static class HeaderWords
{
    private static readonly HashSet<char> Separators = [.. "()<>@,;:\\\"/[]?={}"];

    // What frames a request or belongs to one connection; the runtime and .NET set these.
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "Cookie", "Upgrade", "TE", "Trailer",
    };

    public static bool IsOfTheConnection(string name) => OfTheConnection.Contains(name);

    /// <summary>Whether a text is a single word of the kind that names headers and schemes.</summary>
    public static bool IsName(string? name)
    {
        if (string.IsNullOrEmpty(name)) return false;

        foreach (char c in name!)
            if (c is <= ' ' or > '~' || Separators.Contains(c)) return false;
        return true;
    }
}
