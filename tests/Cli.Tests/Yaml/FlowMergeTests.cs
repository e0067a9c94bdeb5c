using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Yaml;

[Trait("Speed", "Slow")]
public class FlowMergeTests
{
    /// <summary>Random JSON in random lines and blanks, changed at random places: the edited text means what was wanted.</summary>
    [Fact]
    public void Random_changes_of_a_flow_text_give_a_text_that_means_them() => Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 40]).Sample(
        (seed, size) =>
        {
            var random = new Random(seed);
            JsonObject old = Object(random, size, 0);
            string text = Text(old, random);
            SpecMapping @new = SpecReader.Read(Changed(old, random).ToJsonString());
            SpecMapping before = SpecReader.Read(text);

            string merged = FlowMerge.Apply(text, before, @new, 0, text.Length, isJson: true);

            SpecReader.Read(merged).Means(@new).ShouldBeTrue($"old:\n{text}\nmerged:\n{merged}");
        },
        iter: 1500);

    private static JsonObject Object(Random random, int size, int depth)
    {
        var made = new JsonObject();
        for (int i = random.Next(1, size + 1); i > 0; i--) made[$"k{random.Next(60)}"] = Value(random, size, depth);
        return made;
    }

    private static JsonNode Value(Random random, int size, int depth) => random.Next(depth > 2 ? 2 : 5) switch
    {
        0 => random.Next(100),
        1 => $"text {random.Next(10)} {{,}} # no",
        2 => new JsonArray([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Value(random, 3, depth + 1))]),
        _ => Object(random, Math.Min(size, 4), depth + 1),
    };

    private static JsonObject Changed(JsonObject old, Random random)
    {
        var changed = (JsonObject)old.DeepClone();
        foreach (string key in old.Select(static pair => pair.Key).ToArray())
        {
            if (changed.Count > 1 && random.Next(8) == 0) changed.Remove(key);
            else if (random.Next(4) == 0) changed[key] = Value(random, 3, 2);
            else if (changed[key] is JsonObject inner && random.Next(2) == 0) changed[key] = Changed(inner, random);
        }

        for (int i = random.Next(4); i > 0; i--) changed[$"new{random.Next(9)}"] = Value(random, 3, 2);
        return changed;
    }

    private static string Text(JsonNode? node, Random random)
    {
        var text = new StringBuilder();
        Write(node, random, text, 0, random.Next(3));
        return text.ToString();
    }

    /// <param name="style">0 all on one line, 1 an entry a line, 2 by chance.</param>
    private static void Write(JsonNode? node, Random random, StringBuilder text, int indent, int style)
    {
        switch (node)
        {
            case JsonObject map:
                Items(map.Select(pair => (Action)(() =>
                {
                    text.Append('"').Append(pair.Key).Append("\": ");
                    Write(pair.Value, random, text, indent + 2, style);
                })), "{", "}", random, text, indent, style);
                break;
            case JsonArray list:
                Items(list.Select(item => (Action)(() => Write(item, random, text, indent + 2, style))), "[", "]", random, text, indent, style);
                break;
            default:
                text.Append(node!.ToJsonString());
                break;
        }
    }

    private static void Items(IEnumerable<Action> items, string open, string close, Random random, StringBuilder text, int indent, int style)
    {
        text.Append(open);
        bool first = true;
        foreach (Action item in items)
        {
            if (!first) text.Append(',');
            first = false;
            if (style == 1 || (style == 2 && random.Next(2) == 0)) text.Append('\n').Append(' ', indent + 2);
            else text.Append(' ');
            item();
        }

        if (style == 1) text.Append('\n').Append(' ', indent);
        text.Append(close);
    }
}
