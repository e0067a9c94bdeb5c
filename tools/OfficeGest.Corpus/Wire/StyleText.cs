using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>Writes values by style and explode, after the tables of OpenAPI; nothing is escaped.</summary>
internal static class StyleText
{
    /// <summary>The pairs of a query, a form or cookies.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(string name, JsonNode? value, string style, bool explode)
    {
        string separator = style switch { "spaceDelimited" => " ", "pipeDelimited" => "|", "tabDelimited" => "\t", _ => "," };
        switch (value)
        {
            case JsonArray list when style == "deepObject":
                return list.Select(item => (name + "[]", ClrValue.Text(item)));
            case JsonArray list:
                return explode ? list.Select(item => (name, ClrValue.Text(item))) : list.Count == 0 ? [] : [(name, string.Join(separator, list.Select(ClrValue.Text)))];
            case JsonObject map when style == "deepObject":
                return map.SelectMany(pair => Deep($"{name}[{pair.Key}]", pair.Value));
            case JsonObject map:
                return explode ? map.Select(static pair => (pair.Key, ClrValue.Text(pair.Value))) : map.Count == 0 ? [] : [(name, string.Join(separator, map.SelectMany(static pair => (string[])[pair.Key, ClrValue.Text(pair.Value)])))];
            default:
                return [(name, ClrValue.Text(value))];
        }
    }

    /// <summary>A segment of a path, or a header.</summary>
    public static string Segment(string name, JsonNode? value, string style, bool explode)
    {
        (string prefix, string between) = style switch
        {
            "label" => (".", explode ? "." : ","),
            "matrix" => (explode ? ";" : $";{name}=", explode ? ";" : ","),
            _ => (string.Empty, ","),
        };
        string key = style == "matrix" && explode ? $"{name}=" : string.Empty;
        return prefix + value switch
        {
            JsonArray list => string.Join(between, list.Select(item => key + ClrValue.Text(item))),
            JsonObject map => string.Join(between, map.Select(pair => explode ? $"{pair.Key}={ClrValue.Text(pair.Value)}" : $"{pair.Key},{ClrValue.Text(pair.Value)}")),
            _ => (style == "matrix" && explode ? $"{name}=" : string.Empty) + ClrValue.Text(value),
        };
    }

    private static IEnumerable<(string Name, string Value)> Deep(string name, JsonNode? value) => value switch
    {
        JsonObject map => map.SelectMany(pair => Deep($"{name}[{pair.Key}]", pair.Value)),
        JsonArray list => list.SelectMany((item, i) => Deep(item is JsonObject or JsonArray ? $"{name}[{i}]" : name + "[]", item)),
        _ => [(name, ClrValue.Text(value))],
    };
}
