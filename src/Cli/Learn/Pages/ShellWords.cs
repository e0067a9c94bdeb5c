using System.Globalization;
using System.Text;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Splits a command into words as a shell does.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">The start of the command.</param>
/// <param name="isCopied">Whether the text was copied from a page, where the following text may come directly after the last quote.</param>
internal sealed class ShellWords(string text, int start, bool isCopied)
{
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private string? _hereEnd;
    private bool _isWord;
    private bool _isEnd;

    public int Position { get; private set; } = start;

    /// <summary>The here-document (<c>&lt;&lt;EOF</c>) of the command; null without one.</summary>
    public string? Here { get; private set; }

    /// <exception cref="LiteralException">A quote has no end.</exception>
    public IReadOnlyList<string> Read()
    {
        while (Position < text.Length && !_isEnd) Step();
        Take();
        if (_hereEnd is not null) ReadHere(_hereEnd);
        return _words;
    }

    private char Current => Position < text.Length ? text[Position] : '\0';

    private void Step()
    {
        char c = Current;
        if (c is '\r' or '\n' or ';' or '|' or '&' && !IsInWord(c)) _isEnd = true;
        else if (char.IsWhiteSpace(c)) Blank();
        else if (c is '\\' or '^' or '`' && IsLineEnd(Position + 1)) SkipLine();
        else if (c == '\\') Add(Position + 1 < text.Length ? text[Position + 1] : '\\', 2);
        else if (c == '\'') Quoted(Position + 1, static (_, _) => null);
        else if (c == '"') Double();
        else if (c == '$' && Position + 1 < text.Length && text[Position + 1] == '\'') Quoted(Position + 2, Escape);
        else if (c == '#' && !_isWord) _isEnd = true;
        else if (c == '<' && !_isWord && At("<<")) HereMark();
        else Add(c, 1);
    }

    // An & inside an unquoted address belongs to the address.
    private bool IsInWord(char c) => c == '&' && _isWord && Position + 1 < text.Length && char.IsLetter(text[Position + 1]);

    private void Blank()
    {
        Take();
        Position++;
    }

    private void SkipLine()
    {
        Take();
        Position = text.IndexOf('\n', Position) + 1;
        if (Position == 0) Position = text.Length;
        // The prompt of continuation lines.
        while (Current is ' ' or '\t') Position++;
        if (At("> ")) Position += 2;
    }

    private bool IsLineEnd(int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t' or '\r') index++;
        return index >= text.Length || text[index] == '\n';
    }

    private void Quoted(int first, Func<string, int, (char Value, int Length)?> escape)
    {
        _isWord = true;
        for (int i = first; i < text.Length; i++)
        {
            if (text[i] == '\'')
            {
                Close(i);
                return;
            }

            if (escape(text, i) is { } escaped)
            {
                _word.Append(escaped.Value);
                i += escaped.Length - 1;
            }
            else _word.Append(text[i]);
        }

        throw new LiteralException(Position, "a quote of a command has no end");
    }

    private void Double()
    {
        _isWord = true;
        for (int i = Position + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                Close(i);
                return;
            }

            bool isEscape = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\' or '$' or '`' or '\n';
            if (isEscape) i++;
            if (!isEscape || text[i] != '\n') _word.Append(text[i]);
        }

        throw new LiteralException(Position, "a quote of a command has no end");
    }

    private void Close(int quote)
    {
        Position = quote + 1;
        if (isCopied && char.IsLetter(Current)) _isEnd = true;
    }

    private static (char, int)? Escape(string text, int at)
    {
        if (text[at] != '\\' || at + 1 >= text.Length) return null;
        if (text[at + 1] == 'u' && at + 5 < text.Length && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)) return ((char)unit, 6);
        return (text[at + 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', char other => other }, 2);
    }

    private void HereMark()
    {
        Position += At("<<-") ? 3 : 2;
        int first = Position;
        while (Position < text.Length && !char.IsWhiteSpace(Current)) Position++;
        _hereEnd = text[first..Position].Trim('\'', '"');
    }

    private void ReadHere(string end)
    {
        int first = text.IndexOf('\n', Position) + 1;
        if (first == 0) return;
        var lines = new StringBuilder();
        for (int line = first; line < text.Length;)
        {
            int next = text.IndexOf('\n', line);
            if (next < 0) next = text.Length;
            string current = text[line..next];
            line = next + 1;
            if (current.Trim() == end)
            {
                Position = Math.Min(line, text.Length);
                Here = lines.ToString();
                return;
            }

            lines.Append(current).Append('\n');
        }
    }

    private void Add(char c, int length)
    {
        _isWord = true;
        _word.Append(c);
        Position += length;
    }

    private void Take()
    {
        if (_isWord) _words.Add(_word.ToString());
        _word.Clear();
        _isWord = false;
    }

    private bool At(string expected) => string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;
}
