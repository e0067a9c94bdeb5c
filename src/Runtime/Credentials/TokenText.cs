namespace OfficeGest;

/// <summary>Cleans and checks the text of a token.</summary>
internal static class TokenText
{
    // More than any server accepts in a header.
    private const int Longest = 16 * 1024;

    private const string Scheme = "Bearer";

    /// <summary>Returns the token without white space around it and without <c>Bearer</c> before it.</summary>
    public static string Strip(string text)
    {
        string token = text.Trim();
        return token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (token.Length == Scheme.Length || char.IsWhiteSpace(token[Scheme.Length]))
            ? token.Substring(Scheme.Length).Trim()
            : token;
    }

    /// <summary>Returns what is wrong with a stripped token, as the end of a sentence; null if it can be sent.</summary>
    public static string? Fault(string token)
    {
        if (token.Length == 0) return "is empty";
        if (token.Length > Longest) return $"is longer than {Longest} characters";

        foreach (char c in token)
        {
            if (char.IsWhiteSpace(c)) return "contains white space, which is not valid in a header";
            if (c is < '!' or > '~') return "contains characters that are not valid in a header";
        }

        return null;
    }
}
