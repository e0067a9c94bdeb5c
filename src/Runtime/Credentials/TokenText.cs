namespace OfficeGest;

/// <summary>The text of a token as people and servers give it, and what keeps it from being sent.</summary>
internal static class TokenText
{
    // More than any server takes in a header.
    private const int Longest = 16 * 1024;

    private const string Scheme = "Bearer";

    /// <summary>The token alone: without white space around it and without <c>Bearer</c> before it.</summary>
    public static string Strip(string text)
    {
        string token = text.Trim();
        return token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (token.Length == Scheme.Length || char.IsWhiteSpace(token[Scheme.Length]))
            ? token.Substring(Scheme.Length).Trim()
            : token;
    }

    /// <summary>What is wrong with a token that is stripped, to stand after its name; null when it can be sent.</summary>
    public static string? Fault(string token)
    {
        if (token.Length == 0) return "is empty";
        if (token.Length > Longest) return $"is longer than {Longest} characters";

        foreach (char c in token)
        {
            if (char.IsWhiteSpace(c)) return "holds white space, which a header cannot carry";
            if (c is < '!' or > '~') return "holds characters that a header cannot carry";
        }

        return null;
    }
}
