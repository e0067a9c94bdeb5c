using System.Text;

namespace OfficeGest.Generator.Emit;

/// <summary>Collects C# text with four blanks a level and <c>\n</c> line ends.</summary>
internal sealed class SourceWriter(int level = 0)
{
    private readonly StringBuilder _text = new();
    private int _level = level;

    /// <summary>Writes lines at the current level; an empty line stays without trailing blanks.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
            {
                // Directives of the preprocessor stand at the margin, as people write them.
                if (trimmed[0] != '#') _text.Append(' ', _level * 4);
                _text.Append(trimmed);
            }

            _text.Append('\n');
        }
    }

    public void Line() => _text.Append('\n');

    /// <summary>Appends text that has its blanks and line ends already.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>Writes a header and an opening brace; disposing of the result closes the block.</summary>
    public BlockScope Block(string header, string end = "}")
    {
        if (header.Length > 0) Lines(header);
        Lines("{");
        _level++;
        return new BlockScope(this, end);
    }

    /// <summary>One level deeper, without braces.</summary>
    public BlockScope Indent()
    {
        _level++;
        return new BlockScope(this, end: null);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct BlockScope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._level--;
            if (end is not null) writer.Lines(end);
        }
    }
}
