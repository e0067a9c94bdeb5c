using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Tests.OddInput;

/// <summary>Good input with something in it that nobody expects: another value, another key, a byte too many or too few.</summary>
internal static class Mutation
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "7", "9223372036854775807", "9223372036854775806", "-9223372036854775808", "1e400", "0.1", "\"\"", "\"x\"", "\"7\"", "\"UnknownField, MissingField\"", "\"99999999999\"",
        "[]", "{}", "[null]", "[[]]", "{\"\":null}", "\"\\ud800\"", "\"\\udc00x\"", "{\"\\ud83d\":1}", "\"\\u0000\"", "\"\\u001b[31m\"", "\"\\u202e\"", "\"https://[\"", "\"//[\"", "\"$.\"", "\"$[*].a['b\"",
        "\"$['\\ud800']\"", "\"{\\\"data\\\":[{\\\"\\\\ud800\\\":\\\"\\\\ud800\\\"}]}\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"application/x-www-form-urlencoded\"", "\"application/json; charset=utf-7\"", "\"%ed%a0%80=%ff&a=%\"",
        "\"base64\"", "\"/a/{b}/{b}\"", "\"../..\"", "\"#/\"", "\"#/components/schemas/%ZZ\"", "\"x-officegest-type\"", "\"string:date\"", "\"array:empty\"", "\"\\uffff\"", "\"\\u2028\"", "\"&a *a !!b\"", "\"a: b\"",
    ];

    private static readonly string[] Keys = ["", "\\ud800", "\\u0000", "$ref", "name", "in", "text", "type", "allOf", "oneOf", "enum", "items", "properties", "required", "x-officegest-type", "__proto__", "~0~1", "a b", "\\u202e"];

    private static readonly byte[][] Bytes = [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], "\\ud800"u8.ToArray(), "\""u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), "\r"u8.ToArray(), [0xEF, 0xBB, 0xBF], "&a "u8.ToArray(), "*a"u8.ToArray(), "\t"u8.ToArray(), "9"u8.ToArray()];

    public static byte[] Of(string json, Random random) => random.Next(4) == 0 ? OfBytes(Encoding.UTF8.GetBytes(json), random) : Encoding.UTF8.GetBytes(OfTree(json, random));

    public static byte[] OfBytes(byte[] bytes, Random random)
    {
        List<byte> mutated = [.. bytes];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int place = random.Next(mutated.Count);
            switch (random.Next(4))
            {
                case 0: mutated.InsertRange(place, Bytes[random.Next(Bytes.Length)]); break;
                case 1: mutated.RemoveRange(place, Math.Min(random.Next(1, 20), mutated.Count - place)); break;
                case 2: mutated[place] = (byte)random.Next(256); break;
                default:
                    if (random.Next(4) == 0 && place > 0) mutated.RemoveRange(place, mutated.Count - place);
                    break;
            }

            if (mutated.Count == 0) mutated.Add((byte)' ');
        }

        return [.. mutated];
    }

    /// <summary>JSON in which some values and keys are others. The odd ones are put into the text, since a tree cannot hold all of them.</summary>
    private static string OfTree(string json, Random random)
    {
        JsonNode root = JsonNode.Parse(json)!;
        var odd = new List<string>();
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            List<JsonNode> all = [.. All(root)];
            JsonNode place = all[random.Next(all.Count)];
            string mark = $"odd-mark-{odd.Count}-";
            if (random.Next(4) == 0 && place is JsonObject { Count: > 0 } map)
            {
                string key = map.ElementAt(random.Next(map.Count)).Key;
                JsonNode? value = map[key]?.DeepClone();
                if (random.Next(2) == 0) map.Remove(key);
                if (random.Next(3) > 0)
                {
                    odd.Add(Keys[random.Next(Keys.Length)]);
                    map[mark] = value;
                }
            }
            else if (place.Parent is { } parent)
            {
                odd.Add(Values[random.Next(Values.Length)]);
                if (random.Next(12) == 0) odd[^1] = new string('[', random.Next(1, 90)) + odd[^1] + "]";
                if (parent is JsonObject around) around[place.GetPropertyName()] = mark;
                else ((JsonArray)parent)[place.GetElementIndex()] = mark;
            }
        }

        string text = root.ToJsonString();
        for (int i = 0; i < odd.Count; i++)
        {
            text = text.Replace($"\"odd-mark-{i}-\":", $"\"{odd[i]}\":", StringComparison.Ordinal).Replace($"\"odd-mark-{i}-\"", odd[i], StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<JsonNode> All(JsonNode? node)
    {
        if (node is null) yield break;
        yield return node;
        IEnumerable<JsonNode?> children = node switch { JsonObject map => map.Select(static pair => pair.Value), JsonArray list => list, _ => [] };
        foreach (JsonNode? child in children)
            foreach (JsonNode inner in All(child)) yield return inner;
    }
}
