using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Nests clients by the paths and gives methods their final names.</summary>
internal sealed class ClientTree(ParseContext context, string rootName)
{
    private readonly Node _root = new(string.Empty, null);

    public void Add(OperationDraft draft)
    {
        Node node = _root;
        foreach (string segment in draft.Name.Client)
        {
            if (!node.Children.TryGetValue(segment, out Node? child)) node.Children[segment] = child = new Node(segment, node);
            node = child;
        }

        node.Drafts.Add(draft);
    }

    public IEnumerable<ClientUnit> Build(LoginModel? login, SecurityModel? security)
    {
        List<ClientUnit> units = [];
        // Without recursion: a path may have any number of segments.
        var pending = new Stack<(Node Node, string Name)>([(_root, rootName)]);
        while (pending.Count > 0)
        {
            (Node node, string name) = pending.Pop();
            var members = new ClientMembers(name);
            List<NestedClientModel> nested = [];
            foreach (Node child in node.Children.Values)
            {
                string type = context.Names.Take(Identifier.Pascal(string.Join(" ", child.Path)) + "Client");
                nested.Add(new NestedClientModel(members.Property(Identifier.Pascal(child.Segment)), type, Describe(child)));
                pending.Push((child, type));
            }

            units.Add(new ClientUnit
            {
                HintName = node == _root ? $"{name}.g.cs" : $"Clients/{name}.g.cs",
                Namespace = context.Namespace,
                Name = name,
                Documentation = Describe(node),
                IsRoot = node == _root,
                Login = node == _root ? login : null,
                Security = node == _root ? security : null,
                Clients = nested.ToEquatableArray(),
                Operations = node.Drafts
                    .OrderBy(static draft => draft.Site.Route.Segments.Count)
                    .ThenBy(static draft => draft.Site.Route.Path, StringComparer.Ordinal)
                    .Select(members.Method)
                    .ToEquatableArray(),
            });
        }

        return units;
    }

    // The description of a tag with the client's name describes the client.
    private DocumentationModel Describe(Node node)
    {
        if (node == _root) return Prose.Of(context.Document.Document.Info?.Title, context.Document.Document.Info?.Description, []);
        string name = Identifier.Pascal(node.Segment);
        Microsoft.OpenApi.OpenApiTag? tag = context.Document.Document.Tags?
            .Where(one => one.Name is { } text && string.Equals(Identifier.Pascal(text), name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static one => one.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return Prose.Of(null, tag?.Description, []);
    }

    private sealed class Node(string segment, Node? parent)
    {
        public string Segment { get; } = segment;

        public SortedDictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public List<OperationDraft> Drafts { get; } = [];

        public IEnumerable<string> Path
        {
            get
            {
                List<string> path = [];
                for (Node? node = this; node?.Parent is not null; node = node.Parent) path.Add(node.Segment);
                path.Reverse();
                return path;
            }
        }

        private Node? Parent { get; } = parent;
    }
}
