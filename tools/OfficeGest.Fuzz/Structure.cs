using System.Text.Json.Nodes;
using OfficeGest.Specification.Text;

namespace OfficeGest.Fuzz;

/// <summary>Moves, copies, removes and replaces the nodes of a document: what comes out is whole JSON, and seldom valid OpenAPI.</summary>
internal static class Structure
{
    private const int MaximumNodes = 60_000;

    private static readonly string[] Values =
        ["{}", "[]", "null", "true", "false", "0", "-1", "1e400", "99999999999999999999999", "\"\"", "\"#\"", "\"#/paths\"", "[null]", "[[]]", "[{}]", "{\"\":{}}", "{\"$ref\":\"#\"}", "[\"null\"]", "\"\\u2028\""];

    /// <returns>The text as it was when it is no document.</returns>
    public static string Damage(string text, string[] words, Random random)
    {
        if (SpecTree.Read(text, CancellationToken.None).Root is not JsonObject root) return text;
        for (int rounds = 1 << random.Next(0, 6); rounds > 0; rounds--)
        {
            List<JsonNode> nodes = Nodes(root);
            if (nodes.Count is 0 or > MaximumNodes) break;
            JsonNode target = nodes[random.Next(nodes.Count)];
            Once(target, nodes[random.Next(nodes.Count)], words, random);
        }

        return root.ToJsonString();
    }

    private static void Once(JsonNode target, JsonNode other, string[] words, Random random)
    {
        string word = words[random.Next(words.Length)];
        switch (random.Next(6))
        {
            case 0:
                Replace(target, JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
            case 1:
                Replace(target, other.DeepClone());
                break;
            case 2 when target.Parent is JsonObject parent:
                parent.Remove(target.GetPropertyName());
                break;
            case 3 when target.Parent is JsonObject parent:
                string name = target.GetPropertyName();
                parent.Remove(name);
                parent[word] = target;
                break;
            case 4 when target is JsonObject map:
                map[word] = other.DeepClone();
                break;
            case 5 when target is JsonObject map && other.Parent is not null:
                map["$ref"] = "#" + JsonPointers.FromNode(other);
                break;
            default:
                Replace(target, JsonValue.Create(word));
                break;
        }
    }

    private static void Replace(JsonNode target, JsonNode? with)
    {
        if (target.Parent is JsonObject parent) parent[target.GetPropertyName()] = with;
        else if (target.Parent is JsonArray list) list[target.GetElementIndex()] = with;
    }

    private static List<JsonNode> Nodes(JsonObject root)
    {
        var nodes = new List<JsonNode>();
        var pending = new Stack<JsonNode>([root]);
        while (pending.Count > 0 && nodes.Count <= MaximumNodes)
        {
            JsonNode node = pending.Pop();
            IEnumerable<JsonNode?> children = node switch
            {
                JsonObject map => map.Select(static pair => pair.Value),
                JsonArray list => list,
                _ => [],
            };
            foreach (JsonNode child in children.OfType<JsonNode>())
            {
                nodes.Add(child);
                if (child is not JsonValue) pending.Push(child);
            }
        }

        return nodes;
    }
}
