using OfficeGest.Cli.CommandLine;
using SharpYaml;
using SharpYaml.Events;

namespace OfficeGest.Cli.Yaml;

/// <summary>Reads YAML, and JSON as the YAML it is, into nodes.</summary>
/// <remarks>Only for text that the compiler's reading has passed: that is where depth, size and aliases are bounded.</remarks>
internal sealed class SpecReader
{
    private readonly IParser _parser;
    private readonly Dictionary<string, SpecNode> _anchors = new(StringComparer.Ordinal);

    private SpecReader(IParser parser) => _parser = parser;

    public static SpecMapping Read(string text)
    {
        try
        {
            var reader = new SpecReader(Parser.CreateParser(new StringReader(text)));
            reader.Expect<StreamStart>();
            reader.Expect<DocumentStart>();
            return reader.Node() as SpecMapping ?? throw new ToolException("The spec is not an object; nothing was changed.");
        }
        catch (YamlException exception)
        {
            throw new ToolException($"The spec is not valid YAML at line {exception.Start.Line + 1}: {exception.Message}");
        }
    }

    private T Expect<T>()
        where T : ParsingEvent
    {
        if (_parser.MoveNext() && _parser.Current is T current) return current;
        throw new ToolException("The spec is empty; nothing was changed.");
    }

    private SpecNode Node() => _parser.MoveNext() ? Node(_parser.Current!) : throw new ToolException("The spec ends too early.");

    private SpecNode Node(ParsingEvent start)
    {
        SpecNode node = start switch
        {
            AnchorAlias alias => _anchors.TryGetValue(alias.Value, out SpecNode? known) ? known : throw new ToolException($"The alias '*{alias.Value}' has no anchor."),
            Scalar scalar => new SpecScalar(scalar.Value, PlainText.IsText(scalar)) { Line = scalar.Start.Line, Column = scalar.Start.Column, Start = scalar.Start.Index, End = scalar.End.Index },
            SequenceStart sequence => Sequence(sequence),
            MappingStart mapping => Mapping(mapping),
            _ => throw new ToolException($"Unexpected YAML at line {start.Start.Line + 1}."),
        };
        if (start is NodeEvent { Anchor: { } anchor }) _anchors[anchor] = node;
        return node;
    }

    private SpecSequence Sequence(SequenceStart start)
    {
        var sequence = new SpecSequence { Line = start.Start.Line, Column = start.Start.Column, Start = start.Start.Index, IsFlow = start.Style == YamlStyle.Flow };
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd) sequence.Items.Add(Node(_parser.Current!));
        if (start.Anchor is not null && !sequence.IsFlow && sequence.Items.Count > 0) (sequence.Line, sequence.Column) = (sequence.Items[0].Line, sequence.Items[0].Column - 2);
        sequence.End = _parser.Current!.Start.Index + 1;
        return sequence;
    }

    private SpecMapping Mapping(MappingStart start)
    {
        var mapping = new SpecMapping { Line = start.Start.Line, Column = start.Start.Column, Start = start.Start.Index, IsFlow = start.Style == YamlStyle.Flow };
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<SpecEntry?>();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Node(_parser.Current!) is not SpecScalar key) throw new ToolException("A key of the spec is not a text.");
            SpecNode value = Node();

            // Of a key that comes twice the last one counts, and stands where the last one stands.
            if (places.TryGetValue(key.Value, out int earlier)) entries[earlier] = null;
            places[key.Value] = entries.Count;
            entries.Add(new SpecEntry(key, value));
        }

        mapping.Entries.AddRange(entries.OfType<SpecEntry>());

        // What has an anchor begins there for the parser, and for us with its first key.
        if (start.Anchor is not null && !mapping.IsFlow && mapping.Entries.Count > 0) (mapping.Line, mapping.Column) = (mapping.Entries[0].Key.Line, mapping.Entries[0].Key.Column);
        mapping.End = _parser.Current!.Start.Index + 1;
        return mapping;
    }
}
