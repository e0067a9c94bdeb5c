namespace OfficeGest.Responses;

/// <summary>The next page in the header <c>Link</c> (RFC 8288).</summary>
/// <param name="Next">The address of the next page; null on the last one.</param>
internal readonly record struct LinkHeader(string? Next)
{
    private const int MaximumLength = 16 * 1024;

    /// <returns>Null if there is none.</returns>
    public static LinkHeader? Read(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Link", out IEnumerable<string>? values)) return null;

        foreach (string value in values)
            if (value.Length <= MaximumLength && NextIn(value) is { } next) return new LinkHeader(next);
        return new LinkHeader(null);
    }

    private static string? NextIn(string text)
    {
        int position = 0;
        while (position < text.Length)
        {
            int open = text.IndexOf('<', position);
            int close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0) return null;

            int end = End(text, close + 1);
            if (IsNext(text.Substring(close + 1, end - close - 1))) return text.Substring(open + 1, close - open - 1).Trim();
            position = end + 1;
        }

        return null;
    }

    // A comma ends a link, unless it is in quotation marks.
    private static int End(string text, int start)
    {
        bool quoted = false;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (text[i] == ',' && !quoted) return i;
        }

        return text.Length;
    }

    private static bool IsNext(string parameters)
    {
        foreach (string parameter in parameters.Split(';'))
        {
            string[] pair = parameter.Split(['='], 2);
            if (pair.Length == 2 && pair[0].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
                return pair[1].Trim().Trim('"').Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);
        }

        return false;
    }
}
