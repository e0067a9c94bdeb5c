namespace OfficeGest.Privacy;

/// <summary>Finds credentials by their position: in an address before the <c>@</c>, and after the name of an authentication scheme.</summary>
internal static class CredentialText
{
    private const int ShortestToken = 16;

    /// <summary>Returns the text without credentials; the same instance if it has none.</summary>
    public static string Hide(string text)
    {
        text = HideEach(text, "://", static (t, start) => EndOfUser(t, start));
        text = HideEach(text, "basic ", static (t, start) => EndOfBasic(t, start));
        return HideEach(text, "bearer ", static (t, start) => EndOfBearer(t, start));
    }

    private static string HideEach(string text, string before, Func<string, int, int> endOfSecret)
    {
        int start = 0;
        while (start < text.Length && text.IndexOf(before, start, StringComparison.OrdinalIgnoreCase) is var found and >= 0)
        {
            start = found + before.Length;
            int end = endOfSecret(text, start);
            if (end <= start) continue;

            text = text.Substring(0, start) + KnownSecrets.Hidden + text.Substring(end);
            start += KnownSecrets.Hidden.Length;
        }

        return text;
    }

    private static int EndOfUser(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is > ' ' and not ('/' or '\\' or '?' or '#' or '"' or '\'' or '<' or '>')) end++;
        return end > start ? Math.Max(text.LastIndexOf('@', end - 1, end - start), start) : start;
    }

    // "Basic authentication is required" contains no secret.
    private static int EndOfBasic(string text, int start)
    {
        int end = EndOfToken(text, start);
        string token = text.Substring(start, end - start).TrimEnd('=');
        try
        {
            byte[] decoded = Convert.FromBase64String(token.PadRight((token.Length + 3) / 4 * 4, '='));
            return Array.IndexOf(decoded, (byte)':') >= 0 ? end : start;
        }
        catch (FormatException)
        {
            return start;
        }
    }

    private static int EndOfBearer(string text, int start)
    {
        int end = EndOfToken(text, start);
        bool hasDigit = false;
        for (int i = start; i < end; i++) hasDigit |= char.IsDigit(text[i]);
        return hasDigit && end - start >= ShortestToken ? end : start;
    }

    private static int EndOfToken(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '+' or '/' or '=') end++;
        return end;
    }
}
