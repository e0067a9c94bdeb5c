using System.Text;
using System.Text.RegularExpressions;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>
/// Creates a text that matches a simple pattern, such as for plates, codes and times: literals, classes, groups, alternatives, counts.
/// </summary>
internal sealed class PatternSample
{
    private const int Longest = 200;

    private readonly string _pattern;
    private readonly StringBuilder _text = new();
    private int _at;
    private uint _turn;

    private PatternSample(string pattern, int index)
    {
        _pattern = pattern;
        _turn = (uint)index;
    }

    /// <summary>Returns null if the pattern is not supported; the result is always checked against the pattern.</summary>
    public static string? Make(string pattern, int index)
    {
        try
        {
            var sample = new PatternSample(pattern, index);
            sample.Alternatives(emit: true, depth: 0);
            var text = sample._text.ToString();
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)) ? text : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or RegexMatchTimeoutException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // The first alternative is used, the others are only parsed.
    private void Alternatives(bool emit, int depth)
    {
        if (depth > 20)
            throw new ArgumentException("Too deep.");
        Sequence(emit, depth);
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            Sequence(emit: false, depth);
        }
    }

    private void Sequence(bool emit, int depth)
    {
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var start = _at;
            Atom(emit: false, depth);
            var end = _at;
            var (count, after) = Count();
            for (var i = 0; i < count && emit && _text.Length < Longest; i++)
            {
                _at = start;
                Atom(emit: true, depth);
            }

            _at = emit && count > 0 ? after : Math.Max(after, end);
        }
    }

    private void Atom(bool emit, int depth)
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case '^' or '$':
                return;
            case '(':
                if (_at + 1 < _pattern.Length && _pattern[_at] == '?')
                    _at += _pattern[_at + 1] == ':' ? 2 : throw new ArgumentException("Look-around is not read.");
                Alternatives(emit, depth + 1);
                _at++;
                return;
            case '[':
                Emit(emit, Class());
                return;
            case '\\':
                Emit(emit, Escaped(_pattern[_at++]));
                return;
            case '.':
                Emit(emit, "a");
                return;
            default:
                Emit(emit, letter.ToString());
                return;
        }
    }

    private string Class()
    {
        if (_pattern[_at] == '^')
            throw new ArgumentException("Negated classes are not read.");
        var letters = new StringBuilder();
        while (_pattern[_at] != ']')
        {
            if (_pattern[_at] == '\\')
            {
                letters.Append(Escaped(_pattern[_at + 1]));
                _at += 2;
            }
            else if (_pattern[_at + 1] == '-' && _pattern[_at + 2] != ']')
            {
                for (var letter = _pattern[_at]; letter <= _pattern[_at + 2] && letters.Length < Longest; letter++)
                    letters.Append(letter);
                _at += 3;
            }
            else
            {
                letters.Append(_pattern[_at++]);
            }
        }

        _at++;
        return letters.ToString();
    }

    private (int Count, int After) Count()
    {
        if (_at >= _pattern.Length)
            return (1, _at);
        switch (_pattern[_at])
        {
            case '?' or '*':
                return (0, ++_at);
            case '+':
                return (1, ++_at);
            case '{':
                var close = _pattern.IndexOf('}', _at);
                var least = _pattern[(_at + 1)..close].Split(',')[0];
                _at = close + 1;
                return (int.TryParse(least, out var count) ? count : throw new ArgumentException("No count."), _at);
            default:
                return (1, _at);
        }
    }

    // Depends on the position and the index, so that the rows of a list differ.
    private void Emit(bool emit, string letters)
    {
        if (!emit || letters.Length == 0)
            return;
        _text.Append(letters[(int)(_turn % (uint)letters.Length)]);
        _turn = (_turn / (uint)letters.Length) + (uint)(_text.Length % 2);
    }

    private static string Escaped(char letter) => letter switch
    {
        'd' => "0123456789",
        'w' => "abcdefghijklmnopqrstuvwxyz",
        's' => " ",
        _ => letter.ToString(),
    };
}
