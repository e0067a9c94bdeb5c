using System.Text;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Yaml;

/// <summary>Writes nodes in one style, whatever style they were read in: block style, two spaces, short lists of scalars in brackets.</summary>
internal sealed class SpecWriter
{
    private const int Width = 140;

    private readonly StringBuilder _text = new();

    public static string Document(SpecMapping document)
    {
        var writer = new SpecWriter();
        bool first = true;
        foreach (SpecEntry entry in document.Entries)
        {
            if (!first) writer._text.Append('\n');
            first = false;
            writer.Entry(entry.Key, entry.Value, 0, blankLines: entry.Name == "paths");
        }

        return writer._text.ToString();
    }

    /// <summary>Returns a key and its value, with indentation and line endings.</summary>
    public static string Entry(SpecScalar key, SpecNode value, int indent)
    {
        var writer = new SpecWriter();
        writer.Entry(key, value, indent, blankLines: false);
        return writer._text.ToString();
    }

    /// <summary>Returns an item of a sequence with its dash, with indentation and line endings.</summary>
    public static string Item(SpecNode item, int indent)
    {
        var writer = new SpecWriter();
        writer.ItemOf(item, indent);
        return writer._text.ToString();
    }

    private void Entry(SpecScalar key, SpecNode value, int indent, bool blankLines)
    {
        // A status code is a JSON key, and therefore a string.
        string name = ScalarText.Of(SpecScalar.Of(key.Value));
        _text.Append(' ', indent).Append(name).Append(':');
        if (value is SpecScalar scalar) Scalar(scalar, indent, column: indent + name.Length + 2);
        else if (Flow(value, key.Value) is { } flow && indent + name.Length + 2 + flow.Length <= Width) _text.Append(' ').Append(flow).Append('\n');
        else
        {
            _text.Append('\n');
            Block(value, indent + 2, blankLines);
        }
    }

    private void Block(SpecNode node, int indent, bool blankLines = false)
    {
        if (node is SpecSequence sequence)
        {
            foreach (SpecNode item in sequence.Items) ItemOf(item, indent);
            return;
        }

        bool first = true;
        foreach (SpecEntry entry in ((SpecMapping)node).Entries)
        {
            if (blankLines && !first) _text.Append('\n');
            first = false;
            Entry(entry.Key, entry.Value, indent, blankLines: false);
        }
    }

    private void ItemOf(SpecNode item, int indent)
    {
        if (item is SpecScalar scalar)
        {
            _text.Append(' ', indent).Append('-');
            Scalar(scalar, indent, column: indent + 2);
        }
        else if (item is SpecSequence || item is SpecMapping { Entries.Count: 0 })
        {
            _text.Append(' ', indent).Append("- ").Append(FlowText.Of(item)).Append('\n');
        }
        else
        {
            // The dash takes the place of the indentation of the first key.
            int start = _text.Length;
            Block(item, indent + 2);
            _text[start + indent] = '-';
        }
    }

    private void Scalar(SpecScalar scalar, int indent, int column)
    {
        string line = ScalarText.Of(scalar);
        if (scalar.IsText && BlockText.Of(scalar.Value, indent + 2, Width, isLong: column + line.Length > Width) is { } block) _text.Append(' ').Append(block);
        else _text.Append(' ').Append(line).Append('\n');
    }

    private static string? Flow(SpecNode node, string key) => node switch
    {
        SpecMapping { Entries.Count: 0 } => "{}",
        SpecSequence { Items.Count: 0 } => "[]",
        SpecSequence sequence when sequence.Items.TrueForAll(static item => item is SpecScalar) => FlowText.Of(sequence),
        SpecMapping mapping when ExtensionNames.IsOwn(key) && mapping.Entries.Count <= 2 && mapping.Entries.All(static entry => entry.Value is SpecScalar) => FlowText.Of(mapping),
        _ => null,
    };
}
