namespace OfficeGest.Transport;

/// <summary>
/// Values in a path. A server decodes a segment before it compares it, so what would lead elsewhere is refused rather than escaped.
/// </summary>
internal static class PathSegment
{
    public static string Escape(string name, string value)
    {
        if (value is null) throw new ArgumentNullException(name);
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException($"The path parameter '{name}' is empty.", name);
        if (value is "." or "..") throw new ArgumentException($"The path parameter '{name}' is '{value}', which leads to another path.", name);

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
            _ => string.Join(",", parts),
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
