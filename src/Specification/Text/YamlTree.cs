using System.Text.Json.Nodes;

namespace OfficeGest.Specification.Text;

/// <summary>Reads YAML into the nodes that equivalent JSON would have (the core schema of YAML 1.2, so <c>NO</c> is text).</summary>
internal static class YamlTree
{
    public static void Read(string text, TreeBuilder builder, CancellationToken cancellationToken)
    {
        var anchors = new Dictionary<string, Anchor?>(StringComparer.Ordinal);
        var open = new Stack<(string? Name, JsonNode Node, int Nodes, int Height)>();
        var tokens = new YamlTokens(text);
        int count = 0;
        while (tokens.Read())
        {
            if ((++count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            YamlToken current = tokens.Current;
            if (builder.IsComplete && current.Kind == YamlTokenKind.Document)
            {
                builder.Faults.Add(new TextFault(TextFaultKind.SeveralDocuments, current.Position));
                return;
            }

            switch (current.Kind)
            {
                case YamlTokenKind.Mapping or YamlTokenKind.Sequence:
                    if (builder.ExpectsKey) throw TreeBuilder.Refuse(TextFaultKind.Syntax, current.Position, "A key must be a single value.");
                    JsonNode container = current.Kind == YamlTokenKind.Mapping ? new JsonObject() : new JsonArray();
                    open.Push((current.Anchor, container, builder.NodeCount, 1));
                    if (current.Anchor is not null) anchors[current.Anchor] = null;
                    builder.Begin(container, current.Position);
                    break;
                case YamlTokenKind.End:
                    Close(open, anchors, builder);
                    builder.End();
                    break;
                case YamlTokenKind.Scalar when builder.ExpectsKey:
                    builder.Key(current.Value, current.Position);
                    if (current.Anchor is not null) anchors[current.Anchor] = new Anchor(JsonValue.Create(current.Value), 1, 0);
                    break;
                case YamlTokenKind.Scalar:
                    JsonNode? value = CoreSchema.Node(current);
                    if (current.Anchor is not null) anchors[current.Anchor] = new Anchor(value?.DeepClone(), 1, 0);
                    builder.Scalar(value, current.Position);
                    break;
                case YamlTokenKind.Alias:
                    Expand(current, anchors, open, builder);
                    break;
            }
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
        in YamlToken alias,
        Dictionary<string, Anchor?> anchors,
        Stack<(string? Name, JsonNode Node, int Nodes, int Height)> open,
        TreeBuilder builder)
    {
        SpecPosition position = alias.Position;
        if (!anchors.TryGetValue(alias.Value, out Anchor? anchor)) throw TreeBuilder.Refuse(TextFaultKind.UnknownAlias, position, alias.Value);
        if (anchor is null) throw TreeBuilder.Refuse(TextFaultKind.RecursiveAlias, position, alias.Value);
        if (builder.ExpectsKey)
        {
            builder.Key(anchor.Node?.ToString() ?? "null", position);
            return;
        }

        builder.Alias(anchor.Node, anchor.Nodes, anchor.Height, position);
        Raise(open, anchor.Height + 1);
    }

    private sealed record Anchor(JsonNode? Node, int Nodes, int Height);
}
