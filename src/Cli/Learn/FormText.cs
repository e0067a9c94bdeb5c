using System.Text.Json;

namespace OfficeGest.Cli.Learn;

/// <summary>Reads the fields of a form that was sent: from the recorder's list, otherwise from the body.</summary>
internal static class FormText
{
    public static IEnumerable<KeyValuePair<string, string>> Pairs(JsonElement data, string text)
    {
        if (data.TryGetProperty("params", out JsonElement parameters) && parameters.ValueKind == JsonValueKind.Array && parameters.GetArrayLength() > 0)
        {
            return parameters.EnumerateArray()
                .Where(static parameter => parameter.ValueKind == JsonValueKind.Object && parameter.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String)
                .Select(static parameter => KeyValuePair.Create(
                    Unescaped(parameter.GetProperty("name").GetString()!),
                    parameter.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.String ? Unescaped(value.GetString()!) : string.Empty));
        }

        return Pairs(text);
    }

    public static IEnumerable<KeyValuePair<string, string>> Pairs(string text)
    {
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? KeyValuePair.Create(Unescaped(pair), string.Empty) : KeyValuePair.Create(Unescaped(pair[..equals]), Unescaped(pair[(equals + 1)..]));
        }
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
