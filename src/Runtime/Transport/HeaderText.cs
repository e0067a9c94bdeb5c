namespace OfficeGest.Transport;

/// <summary>What may stand in a header.</summary>
internal static class HeaderText
{
    private static readonly HashSet<char> Separators = [.. "()<>@,;:\\\"/[]?={}"];

    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Transfer-Encoding", "Connection", "Authorization", "Proxy-Authorization", "Cookie", "Upgrade", "TE", "Trailer",
    };

    public static void Check(string name, string value)
    {
        CheckName(name);
        if (Own.Contains(name)) throw new ArgumentException($"The header '{name}' belongs to the client and cannot be set.", nameof(name));
        if (value is null) throw new ArgumentNullException(nameof(value));
        foreach (char c in value)
        {
            if (c is '\r' or '\n' or '\0') throw new ArgumentException($"The value of the header '{name}' holds a line break or a NUL.", nameof(value));
            if (c is (< ' ' and not '\t') or > '~') throw new ArgumentException($"The value of the header '{name}' holds the character U+{(int)c:X4}, which cannot be sent in a header; only ASCII can.", nameof(value));
        }
    }

    public static void CheckName(string name)
    {
        if (string.IsNullOrEmpty(name)) throw new ArgumentException("The name is empty.", nameof(name));
        foreach (char c in name)
            if (c is <= ' ' or > '~' || Separators.Contains(c)) throw new ArgumentException($"The name '{name}' cannot stand in a header.", nameof(name));
    }
}
