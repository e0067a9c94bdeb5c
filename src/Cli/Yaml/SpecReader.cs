using OfficeGest.Cli.CommandLine;
using OfficeGest.Specification.Text;

namespace OfficeGest.Cli.Yaml;

/// <summary>Reads YAML, and JSON as the YAML it is, into nodes.</summary>
/// <remarks>Only for text that has passed the generator's checks, which limit depth, size and aliases.</remarks>
internal sealed class SpecReader
{
    private readonly YamlTokens _tokens;
    private readonly Dictionary<string, SpecNode> _anchors = new(StringComparer.Ordinal);

    private SpecReader(YamlTokens tokens) => _tokens = tokens;

    public static SpecMapping Read(string text)
    {
        try
        {
            var reader = new SpecReader(new YamlTokens(text));
            if (!reader._tokens.Read() || !reader._tokens.Read()) throw new ToolException("The spec is empty; nothing was changed.");
            return reader.Node(reader._tokens.Current) as SpecMapping ?? throw new ToolException("The spec is not an object; nothing was changed.");
        }
        catch (TextFaultException exception)
        {
            throw new ToolException($"The spec is not valid YAML at line {exception.Fault.Position.Line + 1}: {string.Join(' ', exception.Fault.Arguments)}");
        }
    }

    private SpecNode Node() => _tokens.Read() ? Node(_tokens.Current) : throw new ToolException("The spec ends too early.");

    private SpecNode Node(YamlToken start)
    {
        SpecNode node = start.Kind switch
        {
            YamlTokenKind.Alias => _anchors.TryGetValue(start.Value, out SpecNode? known) ? known : throw new ToolException($"The alias '*{start.Value}' has no anchor."),
            YamlTokenKind.Scalar => Scalar(start),
            YamlTokenKind.Sequence => Sequence(start),
            YamlTokenKind.Mapping => Mapping(start),
            _ => throw new ToolException($"Unexpected YAML at line {start.Position.Line + 1}."),
        };
        if (start.Anchor is { } anchor) _anchors[anchor] = node;
        return node;
    }

    // A number is kept in JSON's spelling: 0o17 is 15.
    private static SpecScalar Scalar(YamlToken start)
    {
        string? literal = start.IsQuoted ? null : CoreSchema.Literal(start.Value);
        string value = literal is null || start.Value.Length == 0 ? start.Value : literal;
        return new SpecScalar(value, isText: literal is null) { Line = start.Position.Line, Column = start.Position.Column, Start = start.Position.Start, End = start.End };
    }

    private SpecSequence Sequence(YamlToken start)
    {
        var sequence = new SpecSequence { Line = start.Position.Line, Column = start.Position.Column, Start = start.Position.Start, IsFlow = start.IsFlow };
        while (_tokens.Read() && _tokens.Current.Kind != YamlTokenKind.End) sequence.Items.Add(Node(_tokens.Current));
        if (start.Anchor is not null && !sequence.IsFlow && sequence.Items.Count > 0) (sequence.Line, sequence.Column) = (sequence.Items[0].Line, sequence.Items[0].Column - 2);
        sequence.End = _tokens.Current.Position.Start + 1;
        return sequence;
    }

    private SpecMapping Mapping(YamlToken start)
    {
        var mapping = new SpecMapping { Line = start.Position.Line, Column = start.Position.Column, Start = start.Position.Start, IsFlow = start.IsFlow };
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<SpecEntry?>();
        while (_tokens.Read() && _tokens.Current.Kind != YamlTokenKind.End)
        {
            if (_tokens.Current.Kind is not (YamlTokenKind.Scalar or YamlTokenKind.Alias)) throw new ToolException("A key of the spec is not a text.");
            SpecScalar key = Key(_tokens.Current);
            SpecNode value = Node();

            // If a key occurs twice, the last one and its position are used.
            if (places.TryGetValue(key.Value, out int earlier)) entries[earlier] = null;
            places[key.Value] = entries.Count;
            entries.Add(new SpecEntry(key, value));
        }

        mapping.Entries.AddRange(entries.OfType<SpecEntry>());

        // With an anchor, the parser reports the position of the anchor; the node begins at its first key.
        if (start.Anchor is not null && !mapping.IsFlow && mapping.Entries.Count > 0) (mapping.Line, mapping.Column) = (mapping.Entries[0].Key.Line, mapping.Entries[0].Key.Column);
        mapping.End = _tokens.Current.Position.Start + 1;
        return mapping;
    }

    // A key is always a string in its own spelling: the status 200 is "200".
    private SpecScalar Key(YamlToken token)
    {
        if (token.Kind == YamlTokenKind.Alias) return Node(token) as SpecScalar ?? throw new ToolException("A key of the spec is not a text.");
        var key = new SpecScalar(token.Value, token.IsQuoted || CoreSchema.Literal(token.Value) is null) { Line = token.Position.Line, Column = token.Position.Column, Start = token.Position.Start, End = token.End };
        if (token.Anchor is { } anchor) _anchors[anchor] = key;
        return key;
    }
}
