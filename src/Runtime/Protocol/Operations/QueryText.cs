using System.Text;

namespace OfficeGest.Protocol;

/// <summary>The text of a query.</summary>
internal static class QueryText
{
    // The characters that RFC 3986 allows in a query, except those that begin the next parameter.
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
        List<string> parts = [.. values.Select(value => Part(value, style, explode, allowReserved))];
        if (parts.Count == 0) return false;

        string key = Escape(name, false);
        if (style == ParameterStyle.DeepObject || explode)
        {
            if (style == ParameterStyle.DeepObject) key += "%5B%5D";
            foreach (string part in parts) Append(query, key, part);
        }
        else
        {
            Append(query, key, string.Join(ListSeparator.Escaped(style), parts));
        }

        return true;
    }

    public static bool AppendObject(
        StringBuilder query, string name, IEnumerable<KeyValuePair<string, string>> pairs, ParameterStyle style, bool explode, bool allowReserved)
    {
        List<KeyValuePair<string, string>> parts =
            [.. pairs.Select(pair => new KeyValuePair<string, string>(Escape(pair.Key, false), Part(pair.Value, style, explode, allowReserved)))];
        if (parts.Count == 0) return false;

        string key = Escape(name, false);
        if (style == ParameterStyle.DeepObject || explode)
        {
            foreach (KeyValuePair<string, string> part in parts) Append(query, style == ParameterStyle.DeepObject ? key + "%5B" + part.Key + "%5D" : part.Key, part.Value);
        }
        else
        {
            string separator = ListSeparator.Escaped(style);
            Append(query, key, string.Join(separator, parts.Select(part => part.Key + separator + part.Value)));
        }

        return true;
    }

    /// <summary>The text in a url-encoded form.</summary>
    public static string FormEscape(string text) => Uri.EscapeDataString(text).Replace("%20", "+");

    // A comma within a value is escaped even if reserved characters are allowed: it would split the value in two.
    private static string Part(string value, ParameterStyle style, bool explode, bool allowReserved)
    {
        string escaped = Escape(value, allowReserved);
        return allowReserved && !explode && style == ParameterStyle.Form ? escaped.Replace(",", "%2C") : escaped;
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
}
