using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Corpus.Wire;

/// <summary>Single values after a schema.</summary>
internal static class SampleScalar
{
    /// <summary>Whether a number is a whole one by its format.</summary>
    public static bool IsWhole(SchemaView view) => view["format"]?.ToString() is "int32" or "int64" or "integer" or "int" or "long";

    public static JsonNode Number(SchemaView view, bool whole, int count)
    {
        double least = view.Number("minimum") ?? view.Number("exclusiveMinimum") ?? double.NegativeInfinity;
        double most = view.Number("maximum") ?? view.Number("exclusiveMaximum") ?? double.PositiveInfinity;
        double step = view.Number("multipleOf") ?? (whole ? 1 : 0.5);
        double wanted = whole ? 10 + (count % 90) : 10.5 + (count % 90);
        if (wanted < least || wanted > most) wanted = double.IsNegativeInfinity(least) ? most - step : double.IsPositiveInfinity(most) || least + step <= most ? least + step : least;
        double value = Math.Round(wanted / step) * step;
        if (value > most || (value == most && view["exclusiveMaximum"] is not null)) value -= step;
        if (whole) value = Math.Round(value);
        return whole && Math.Abs(value) < 9e15 ? (long)value : JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture))!;
    }

    /// <returns>Null when no text is known that fits.</returns>
    public static JsonNode? Text(SchemaView view, int count)
    {
        int least = view.Count("minLength", 0), most = view.Count("maxLength", int.MaxValue);
        string? said = Formatted(view["format"]?.ToString() ?? string.Empty, count);
        if (said is not null && said.Length >= least && said.Length <= most && Matches(view, said)) return said;

        // The client has a type for each of these: a pattern that no such value matches contradicts the format.
        if (view["format"]?.ToString() is "date" or "date-time" or "uuid" or "duration" or "time") return said;
        if (view["pattern"] is JsonValue pattern)
        {
            if (PatternText.Find(pattern.ToString(), least, most) is { } found) return found;
            if (view["example"] is JsonValue example && Fits(view, example.ToString())) return example.ToString();
        }

        string text = $"text{count}";
        if (text.Length > most) text = text[^most..];
        return text.Length < least ? text.PadRight(Math.Min(least, 100_000), 'x') : text;
    }

    public static bool Fits(SchemaView view, string text)
    {
        if (text.Length < view.Count("minLength", 0) || text.Length > view.Count("maxLength", int.MaxValue)) return false;
        return Matches(view, text) && view["format"]?.ToString() switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" or "dateTime" or "datetime" => Regex.IsMatch(text, "^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,7})?([Zz]|[+-]\\d\\d:\\d\\d)$", RegexOptions.None, TimeSpan.FromSeconds(1)) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "time" or "duration" or "byte" or "binary" or "uri" or "url" or "decimal" or "int64" or "int32" => false,
            _ => true,
        };
    }

    private static bool Matches(SchemaView view, string text)
    {
        try
        {
            return view["pattern"] is not JsonValue pattern || Regex.IsMatch(text, pattern.ToString(), RegexOptions.None, TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static string? Formatted(string format, int count) => format switch
    {
        "date" => $"2024-03-{1 + (count % 28):00}",
        "date-time" or "dateTime" or "datetime" => $"2024-03-05T10:{count % 60:00}:30Z",
        "time" => $"10:{count % 60:00}:30",
        "duration" => $"P{1 + (count % 5)}DT4H",
        "uuid" => $"0f8fad5b-d9cb-469f-a165-{count:x12}",
        "byte" => Convert.ToBase64String([104, 105, (byte)(count % 256)]),
        "uri" or "url" or "uri-reference" or "iri" => $"https://example.com/{count}",
        "email" => $"person{count}@example.com",
        "hostname" => $"host{count}.example.com",
        "ipv4" or "ip" => $"192.0.2.{count % 256}",
        "ipv6" => $"2001:db8::{count % 256:x}",
        "decimal" or "number" or "double" or "float" => $"{count}.5",
        "int64" or "int32" or "integer" => $"{count}",
        _ => null,
    };
}
