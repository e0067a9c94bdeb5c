namespace OfficeGest.Protocol;

/// <summary>
/// Checks and escapes values in a path. Servers decode <c>%2F</c> and remove dot segments before they look for the route, so values that would change the path are
/// rejected instead of escaped.
/// </summary>
internal static class PathSegment
{
    public static string Escape(string name, string value)
    {
        if (value is null) throw new ArgumentNullException(name);
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException($"The path parameter '{name}' is empty.", name);
        foreach (string part in value.Split('/', '\\'))
            if (part.Trim() is "." or "..") throw new ArgumentException($"The path parameter '{name}' has a segment '{part.Trim()}', which would change the path.", name);

        return Uri.EscapeDataString(value);
    }

    public static string Join(string name, IEnumerable<string> values, ParameterStyle style, bool explode)
    {
        List<string> parts = [.. values.Select(value => Escape(name, value))];
        if (parts.Count == 0) throw new ArgumentException($"The path parameter '{name}' is empty.", name);

        return style switch
        {
            ParameterStyle.Label => "." + string.Join(explode ? "." : ",", parts),
            ParameterStyle.Matrix when explode => string.Concat(parts.Select(part => ";" + Uri.EscapeDataString(name) + "=" + part)),
            ParameterStyle.Matrix => ";" + Uri.EscapeDataString(name) + "=" + string.Join(",", parts),
            _ => string.Join(ListSeparator.Escaped(style), parts),
        };
    }

    public static string Join(string name, IEnumerable<KeyValuePair<string, string>> pairs, ParameterStyle style, bool explode)
    {
        List<string> parts = [.. pairs.Select(pair => Escape(name, pair.Key) + (explode ? "=" : ",") + Escape(name, pair.Value))];
        if (parts.Count == 0) throw new ArgumentException($"The path parameter '{name}' is empty.", name);

        return style switch
        {
            ParameterStyle.Label => "." + string.Join(explode ? "." : ",", parts),
            ParameterStyle.Matrix when explode => ";" + string.Join(";", parts),
            ParameterStyle.Matrix => ";" + Uri.EscapeDataString(name) + "=" + string.Join(",", parts),
            _ => string.Join(",", parts),
        };
    }
}
