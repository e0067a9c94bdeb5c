using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Generator.Tests.Reading;

/// <summary>Writes a document as YAML in one of the many ways in which people do: blocks and flows, quotes and none, other spellings of numbers.</summary>
internal sealed class YamlText(Random random)
{
    private readonly StringBuilder _text = new();

    public string Write(JsonNode root)
    {
        _text.Append("# A document.\n");
        Block(root, 0);
        return _text.ToString();
    }

    private void Block(JsonNode? node, int indent)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map when random.Next(4) > 0:
                foreach ((string key, JsonNode? value) in map) Entry(Quoted(key), ':', value, indent);
                break;
            case JsonArray { Count: > 0 } list when random.Next(4) > 0:
                foreach (JsonNode? item in list) Entry(string.Empty, '-', item, indent);
                break;
            default:
                _text.Append(' ', indent).Append(Flow(node)).Append('\n');
                break;
        }
    }

    private void Entry(string key, char sign, JsonNode? value, int indent)
    {
        _text.Append(' ', indent).Append(key).Append(sign);
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } && random.Next(3) > 0)
        {
            _text.Append('\n');
            Block(value, indent + 2);
        }
        else _text.Append(' ').Append(Flow(value)).Append('\n');
    }

    private string Flow(JsonNode? node) => node switch
    {
        null => random.Next(3) switch { 0 => "~", 1 => "Null", _ => "null" },
        JsonObject map => $"{{{string.Join(", ", map.Select(pair => $"{Quoted(pair.Key)}: {Flow(pair.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        _ => Scalar(node),
    };

    private string Scalar(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True => random.Next(2) == 0 ? "true" : "TRUE",
        JsonValueKind.False => random.Next(2) == 0 ? "false" : "False",
        JsonValueKind.Number => Number(node.ToJsonString()),
        _ => Text(node.GetValue<string>()),
    };

    // A plus and leading zeros change no number in YAML 1.2.
    private string Number(string json) => json[0] == '-' || random.Next(3) > 0 ? json : random.Next(2) == 0 ? "+" + json : "00" + json;

    private string Text(string text) => random.Next(2) == 0 && IsPlain(text) ? text : Quoted(text);

    // Addresses and times of day may stand without quotes, in braces too.
    private static bool IsPlain(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '.') && char.IsAsciiLetter(text[0]) && text[^1] != ':'
        && text.ToLowerInvariant() is not ("null" or "true" or "false");

    private string Quoted(string text) => random.Next(2) == 0 && text.All(static c => c is >= ' ' and < '\u007f')
        ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
        : JsonSerializer.Serialize(text);
}
