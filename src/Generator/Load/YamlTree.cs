using System.Text.Json.Nodes;
using OfficeGest.Generator.Parse;
using SharpYaml;
using SharpYaml.Events;

namespace OfficeGest.Generator.Load;

/// <summary>YAML, event by event, into the nodes that JSON would give (the core schema of YAML 1.2, so <c>NO</c> is Norway).</summary>
internal static class YamlTree
{
    public static void Read(string text, TreeBuilder builder, CancellationToken cancellationToken)
    {
        var anchors = new Dictionary<string, Anchor?>(StringComparer.Ordinal);
        var open = new Stack<(string? Name, JsonNode Node, int Nodes, int Height)>();
        int count = 0;
        try
        {
            IParser parser = Parser.CreateParser(new StringReader(text), SpecLimits.Depth + 2);
            while (parser.MoveNext())
            {
                if ((++count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
                ParsingEvent current = parser.Current!;
                if (builder.IsComplete && current is DocumentStart)
                {
                    builder.Faults.Add(new SpecFault(SpecRules.SeveralDocuments, Place(current)));
                    return;
                }

                switch (current)
                {
                    case MappingStart or SequenceStart:
                        if (builder.ExpectsKey) throw TreeBuilder.Refuse(SpecRules.Syntax, Place(current), "A key must be a single value.");
                        JsonNode container = current is MappingStart ? new JsonObject() : new JsonArray();
                        open.Push((((NodeEvent)current).Anchor, container, builder.NodeCount, 1));
                        if (open.Peek().Name is { } name) anchors[name] = null;
                        builder.Begin(container, Place(current));
                        break;
                    case MappingEnd or SequenceEnd:
                        Close(open, anchors, builder);
                        builder.End();
                        break;
                    case Scalar scalar when builder.ExpectsKey:
                        builder.Key(scalar.Value, Place(scalar));
                        if (scalar.Anchor is not null) anchors[scalar.Anchor] = new Anchor(JsonValue.Create(scalar.Value), 1, 0);
                        break;
                    case Scalar scalar:
                        JsonNode? value = YamlScalars.Node(scalar);
                        if (scalar.Anchor is not null) anchors[scalar.Anchor] = new Anchor(value?.DeepClone(), 1, 0);
                        builder.Scalar(value, Place(scalar));
                        break;
                    case AnchorAlias alias:
                        Expand(alias, anchors, open, builder);
                        break;
                }
            }
        }
        catch (YamlException exception)
        {
            throw TreeBuilder.Refuse(SpecRules.Syntax, YamlMessages.Place(text, exception), YamlMessages.Of(text, exception));
        }
        catch (ArgumentOutOfRangeException)
        {
            // SharpYaml makes characters of escapes without asking whether there is one: half of a surrogate pair is none.
            int escape = Math.Max(0, text.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase));
            throw TreeBuilder.Refuse(SpecRules.Syntax, PointerMap.At(text, escape, Math.Min(6, text.Length - escape)), "An escape stands for no character.");
        }
    }

    private static void Close(
        Stack<(string? Name, JsonNode Node, int Nodes, int Height)> open, Dictionary<string, Anchor?> anchors, TreeBuilder builder)
    {
        (string? name, JsonNode node, int nodes, int height) = open.Pop();
        if (name is not null) anchors[name] = new Anchor(node, builder.NodeCount - nodes + 1, height);
        Raise(open, height + 1);
    }

    private static void Raise(Stack<(string? Name, JsonNode Node, int Nodes, int Height)> open, int height)
    {
        if (open.Count == 0 || open.Peek().Height >= height) return;
        (string? name, JsonNode node, int nodes, _) = open.Pop();
        open.Push((name, node, nodes, height));
    }

    private static void Expand(
        AnchorAlias alias,
        Dictionary<string, Anchor?> anchors,
        Stack<(string? Name, JsonNode Node, int Nodes, int Height)> open,
        TreeBuilder builder)
    {
        SpecPosition position = Place(alias);
        if (!anchors.TryGetValue(alias.Value, out Anchor? anchor)) throw TreeBuilder.Refuse(SpecRules.UnknownAlias, position, alias.Value);
        if (anchor is null) throw TreeBuilder.Refuse(SpecRules.RecursiveAlias, position, alias.Value);
        if (builder.ExpectsKey)
        {
            builder.Key(anchor.Node?.ToString() ?? "null", position);
            return;
        }

        builder.Alias(anchor.Node, anchor.Nodes, anchor.Height, position);
        Raise(open, anchor.Height + 1);
    }

    private static SpecPosition Place(ParsingEvent current)
    {
        int length = current.End.Line == current.Start.Line ? Math.Max(0, current.End.Column - current.Start.Column) : 0;
        return new SpecPosition(
            current.Start.Index, length, current.Start.Line, current.Start.Column, current.Start.Line, current.Start.Column + length);
    }

    private sealed record Anchor(JsonNode? Node, int Nodes, int Height);
}
