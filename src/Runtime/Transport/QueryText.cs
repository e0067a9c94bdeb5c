using System.Text;

namespace OfficeGest.Transport;

/// <summary>The text of a query.</summary>
internal static class QueryText
{
    // What RFC 3986 lets stand in a query, but for what would begin the next parameter.
    private static readonly HashSet<char> Reserved = [.. ":/?@!$'()*,;"];

    public static string Escape(string text, bool allowReserved)
    {
        if (!allowReserved || !text.Any(Reserved.Contains)) return Uri.EscapeDataString(text);

        var escaped = new StringBuilder(text.Length);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Reserved.Contains(text[i])) continue;

            escaped.Append(Uri.EscapeDataString(text.Substring(start, i - start)));
            if (i < text.Length) escaped.Append(text[i]);
            start = i + 1;
        }

        return escaped.ToString();
    }

    public static void Append(StringBuilder query, string name, string value)
    {
        if (query.Length > 0) query.Append('&');
        query.Append(name).Append('=').Append(value);
    }

    public static bool AppendList(StringBuilder query, string name, IEnumerable<string> values, ParameterStyle style, bool explode, bool allowReserved)
    {
        List<string> parts = [.. values.Select(value => Escape(value, allowReserved))];
        if (parts.Count == 0) return false;

        string key = Escape(name, false);
        if (style == ParameterStyle.DeepObject)
        {
            foreach (string part in parts) Append(query, key + "%5B%5D", part);
        }
        else if (explode && style == ParameterStyle.Form)
        {
            foreach (string part in parts) Append(query, key, part);
        }
        else
        {
            Append(query, key, string.Join(Separator(style), parts));
        }

        return true;
    }

    public static bool AppendObject(
        StringBuilder query, string name, IEnumerable<KeyValuePair<string, string>> pairs, ParameterStyle style, bool explode, bool allowReserved)
    {
        List<KeyValuePair<string, string>> parts =
            [.. pairs.Select(pair => new KeyValuePair<string, string>(Escape(pair.Key, false), Escape(pair.Value, allowReserved)))];
        if (parts.Count == 0) return false;

        string key = Escape(name, false);
        if (style == ParameterStyle.DeepObject)
        {
            foreach (KeyValuePair<string, string> part in parts) Append(query, key + "%5B" + part.Key + "%5D", part.Value);
        }
        else if (explode && style == ParameterStyle.Form)
        {
            foreach (KeyValuePair<string, string> part in parts) Append(query, part.Key, part.Value);
        }
        else
        {
            string separator = Separator(style);
            Append(query, key, string.Join(separator, parts.Select(part => part.Key + separator + part.Value)));
        }

        return true;
    }

    /// <summary>The query without a parameter.</summary>
    public static string Without(string query, string name)
    {
        string key = Escape(name, false) + "=";
        return string.Join("&", query.Split('&').Where(part => !part.StartsWith(key, StringComparison.Ordinal)));
    }

    public static string? ValueOf(string query, string name)
    {
        string key = Escape(name, false) + "=";
        return query.Split('&').LastOrDefault(part => part.StartsWith(key, StringComparison.Ordinal))?.Substring(key.Length);
    }

    private static string Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        _ => ",",
    };
}
