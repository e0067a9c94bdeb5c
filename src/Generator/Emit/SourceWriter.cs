using System.Text;

namespace OfficeGest.Generator.Emit;

/// <summary>Collects C# text with four spaces per level and <c>\n</c> line endings.</summary>
internal sealed class SourceWriter(int level = 0)
{
    private readonly StringBuilder _text = new();
    private int _level = level;

    /// <summary>Writes lines at the current level; an empty line has no trailing spaces.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
            {
                // Preprocessor directives are not indented.
                if (trimmed[0] != '#') _text.Append(' ', _level * 4);
                _text.Append(trimmed);
            }

            _text.Append('\n');
        }
    }

    public void Line() => _text.Append('\n');

    /// <summary>Appends text that already has its indentation and line endings.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>Writes a header and an opening brace; disposing of the result closes the block.</summary>
    public BlockScope Block(string header, string end = "}")
    {
        if (header.Length > 0) Lines(header);
        Lines("{");
        _level++;
        return new BlockScope(this, end);
    }

    /// <summary>Indents by one level, without braces.</summary>
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
