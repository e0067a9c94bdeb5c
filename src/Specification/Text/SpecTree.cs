using System.Text.Json.Nodes;

namespace OfficeGest.Specification.Text;

/// <summary>Parses a document as JSON or YAML, within <see cref="SpecLimits"/>.</summary>
internal sealed class SpecTree
{
    private SpecTree(JsonNode? root, IReadOnlyList<TextFault> faults) => (Root, Faults) = (root, faults);

    /// <summary>The root node; null if the text has no document.</summary>
    public JsonNode? Root { get; }

    public IReadOnlyList<TextFault> Faults { get; }

    public static SpecTree Read(string text, CancellationToken cancellationToken) => Read(text, positions: null, cancellationToken);

    /// <summary>Reads the text again to find the position of each pointer.</summary>
    public static PointerMap Locate(string text, CancellationToken cancellationToken)
    {
        var positions = new PointerMap(text);
        Read(text, positions, cancellationToken);
        return positions;
    }

    private static SpecTree Read(string text, PointerMap? positions, CancellationToken cancellationToken)
    {
        int first = 0;
        while (first < text.Length && (char.IsWhiteSpace(text[first]) || text[first] == '\uFEFF')) first++;
        if (first == text.Length || (text[first] != '{' && text[first] != '[')) return ReadYaml(text, positions, cancellationToken);

        SpecTree json = Run(text, positions, builder => JsonTree.Read(text, builder, cancellationToken));
        if (!json.Faults.Any(static fault => fault.Kind == TextFaultKind.Syntax)) return json;

        // A document that begins with a brace can still be YAML; if it is not, the JSON error is the better message.
        positions?.Clear();
        SpecTree yaml = ReadYaml(text, positions, cancellationToken);
        return yaml.Faults.Any(static fault => fault.Kind == TextFaultKind.Syntax) ? json : yaml;
    }

    private static SpecTree ReadYaml(string text, PointerMap? positions, CancellationToken cancellationToken) =>
        Run(text, positions, builder => YamlTree.Read(text, builder, cancellationToken));

    private static SpecTree Run(string text, PointerMap? positions, Action<TreeBuilder> read)
    {
        var builder = new TreeBuilder(positions);
        try
        {
            read(builder);
        }
        catch (TextFaultException exception)
        {
            builder.Faults.Add(exception.Fault);
            return new SpecTree(null, builder.Faults);
        }

        return new SpecTree(builder.Root, builder.Faults);
    }
}
