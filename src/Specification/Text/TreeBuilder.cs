using System.Text.Json.Nodes;

namespace OfficeGest.Specification.Text;

/// <summary>Builds and counts the nodes of a document from its events, without recursion.</summary>
internal sealed class TreeBuilder(PointerMap? positions)
{
    private readonly Stack<Frame> _frames = new();
    private int _nodes;
    private int _aliasNodes;

    public List<TextFault> Faults { get; } = [];

    public JsonNode? Root { get; private set; }

    public bool IsComplete { get; private set; }

    public int Depth => _frames.Count;

    /// <summary>Whether the next scalar is a key of an object.</summary>
    public bool ExpectsKey => _frames.Count > 0 && _frames.Peek() is { Node: JsonObject, Key: null };

    public void Begin(JsonNode container, SpecPosition position)
    {
        Count(position);
        if (_frames.Count >= SpecLimits.Depth) throw Refuse(TextFaultKind.TooDeep, position, $"{SpecLimits.Depth}");
        string pointer = Place(container, position);
        _frames.Push(new Frame(container, pointer));
    }

    public void End() => Close(_frames.Pop().Node);

    public void Key(string key, SpecPosition position)
    {
        Frame frame = _frames.Peek();
        frame.Key = key;
        frame.KeyPosition = position;
        if (((JsonObject)frame.Node).ContainsKey(key) && key != "<<") Faults.Add(Duplicate(frame.Node, key, position));
    }

    public void Scalar(JsonNode? value, SpecPosition position)
    {
        Count(position);
        Place(value, position);
        Close(value);
    }

    /// <summary>Adds a copy of an anchored node; <paramref name="nodes"/> and <paramref name="height"/> are those of the original.</summary>
    public void Alias(JsonNode? original, int nodes, int height, SpecPosition position)
    {
        _aliasNodes += nodes;
        if (_aliasNodes > SpecLimits.AliasNodes) throw Refuse(TextFaultKind.AliasExpansion, position, $"{SpecLimits.AliasNodes}");
        if (_frames.Count + height > SpecLimits.Depth) throw Refuse(TextFaultKind.TooDeep, position, $"{SpecLimits.Depth}");
        JsonNode? copy = original?.DeepClone();
        Place(copy, position);
        Close(copy);
    }

    // The search through the parent objects is slow, so the number of messages is limited.
    private TextFault Duplicate(JsonNode node, string key, SpecPosition position) =>
        new(TextFaultKind.DuplicateKey, position, key) { Pointer = Faults.Count < 100 ? JsonPointers.FromNode(node) : string.Empty };

    public int NodeCount => _nodes + _aliasNodes;

    public static TextFaultException Refuse(TextFaultKind kind, SpecPosition position, params string[] arguments) => new(new TextFault(kind, position, arguments));

    private void Count(SpecPosition position)
    {
        if (++_nodes > SpecLimits.Nodes) throw Refuse(TextFaultKind.TooManyNodes, position, $"{SpecLimits.Nodes}");
    }

    private void Close(JsonNode? node)
    {
        if (_frames.Count > 0) return;
        Root = node;
        IsComplete = true;
    }

    private string Place(JsonNode? node, SpecPosition position)
    {
        if (_frames.Count == 0)
        {
            positions?.Add(string.Empty, position, position);
            return string.Empty;
        }

        Frame frame = _frames.Peek();
        string name;
        SpecPosition key = position;
        if (frame.Node is JsonArray array)
        {
            name = positions is null ? string.Empty : $"{array.Count}";
            array.Add(node);
        }
        else
        {
            name = frame.Key!;
            key = frame.KeyPosition;
            frame.Key = null;
            var target = (JsonObject)frame.Node;
            if (name == "<<" && node is JsonObject or JsonArray) Merge(target, node);
            else target[name] = node;
        }

        if (positions is null) return string.Empty;
        string pointer = JsonPointers.Append(frame.Pointer, name);
        positions.Add(pointer, key, position);
        return pointer;
    }

    // YAML's merge key. Its keys never replace a key of the object itself.
    private static void Merge(JsonObject target, JsonNode? source)
    {
        IEnumerable<JsonNode?> sources = source is JsonArray list ? list : [source];
        foreach (JsonObject one in sources.OfType<JsonObject>())
        {
            foreach (KeyValuePair<string, JsonNode?> pair in one)
                if (!target.ContainsKey(pair.Key)) target[pair.Key] = pair.Value?.DeepClone();
        }
    }

    private sealed class Frame(JsonNode node, string pointer)
    {
        public JsonNode Node { get; } = node;

        public string Pointer { get; } = pointer;

        public string? Key { get; set; }

        public SpecPosition KeyPosition { get; set; }
    }
}
