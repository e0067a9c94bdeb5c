using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OfficeGest.Tests;

/// <summary>
/// Compares JSON by what it says: white space, the order of keys and the spelling of numbers do not count, and of a key that comes twice the last value
/// does. Numbers are compared with all their digits, strings by their UTF-16 units, halves of surrogate pairs among them.
/// </summary>
public static class JsonDifference
{
    /// <summary>The path of the first difference and both sides of it; null when there is none.</summary>
    public static string? Find(byte[] expected, byte[] actual)
    {
        using JsonDocument left = JsonDocument.Parse(expected);
        using JsonDocument right = JsonDocument.Parse(actual);
        return Find(left.RootElement, right.RootElement, "$");
    }

    /// <summary>The keys of an object and the JSON of their values.</summary>
    public static Dictionary<string, string> Members(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Members(document.RootElement).ToDictionary(static pair => pair.Key, static pair => pair.Value.GetRawText(), StringComparer.Ordinal);
    }

    private static string? Find(JsonElement left, JsonElement right, string path)
    {
        if (left.ValueKind != right.ValueKind) return Tell(left, right, path);

        switch (left.ValueKind)
        {
            case JsonValueKind.Object:
                return Members(left, right, path);
            case JsonValueKind.Array:
                if (left.GetArrayLength() != right.GetArrayLength()) return Tell(left, right, path);
                return left.EnumerateArray().Zip(right.EnumerateArray(), (one, other) => (one, other))
                    .Select((pair, i) => Find(pair.one, pair.other, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))).FirstOrDefault(static found => found is not null);
            case JsonValueKind.String:
                return Text(left.GetRawText()) == Text(right.GetRawText()) ? null : Tell(left, right, path);
            case JsonValueKind.Number:
                return Number(left.GetRawText()) == Number(right.GetRawText()) ? null : Tell(left, right, path);
            default:
                return null;
        }
    }

    private static string? Members(JsonElement left, JsonElement right, string path)
    {
        Dictionary<string, JsonElement> one = Members(left);
        Dictionary<string, JsonElement> other = Members(right);
        foreach ((string key, JsonElement value) in one)
        {
            if (!other.Remove(key, out JsonElement found)) return $"{path}.{key} is lost: {value.GetRawText()}";
            if (Find(value, found, $"{path}.{key}") is { } difference) return difference;
        }

        return other.Count == 0 ? null : $"{path}.{other.Keys.First()} is new: {other.Values.First().GetRawText()}";
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
            members[Unescape(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property)))] = property.Value;
        return members;
    }

    /// <summary>The text of a JSON string, halves of surrogate pairs as they are.</summary>
    public static string Text(string raw) => Unescape(raw[1..^1]);

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] != 'u')
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', char other => other });
                continue;
            }

            text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 4;
        }

        return text.ToString();
    }

    // Digits without zeros at their end, and the power of ten that they are multiplied with: exact, and small however large the exponent.
    private static (BigInteger Digits, BigInteger Power) Number(string raw)
    {
        int e = raw.IndexOfAny(['e', 'E']);
        BigInteger power = e < 0 ? 0 : BigInteger.Parse(raw.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string digits = e < 0 ? raw : raw[..e];
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            power -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        BigInteger value = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        if (value.IsZero) return (0, 0);

        while (value % 10 == 0)
        {
            value /= 10;
            power++;
        }

        return (value, power);
    }

    private static string Tell(JsonElement left, JsonElement right, string path) => $"{path}: {left.GetRawText()} became {right.GetRawText()}";
}
