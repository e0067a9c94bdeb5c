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
        if (value.IndexOfAny(['\r', '\n', '\0']) >= 0) throw new ArgumentException($"The value of the header '{name}' holds a line break or a NUL.", nameof(value));
    }

    public static void CheckName(string name)
    {
        if (string.IsNullOrEmpty(name)) throw new ArgumentException("The name is empty.", nameof(name));
        if (!IsName(name)) throw new ArgumentException($"The name '{name}' cannot stand in a header.", nameof(name));
    }

    /// <summary>Whether a text is a single word of the kind that names headers and schemes.</summary>
    public static bool IsName(string? name)
    {
        if (string.IsNullOrEmpty(name)) return false;

        foreach (char c in name!)
            if (c is <= ' ' or > '~' || Separators.Contains(c)) return false;
        return true;
    }
}
