using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeGest.Corpus.Wire;

/// <summary>A text that matches a regular expression of the common kind; null for one that it cannot find a text for.</summary>
internal sealed class PatternText
{
    private readonly string _pattern;
    private readonly int _least;
    private int _at;

    private PatternText(string pattern, int least) => (_pattern, _least) = (pattern, least);

    public static string? Find(string pattern, int minimum, int maximum)
    {
        // Unbounded repeats are tried with more and more letters, until the length is right as well.
        for (int least = 1; least <= Math.Min(Math.Max(minimum, 1) + 2, 64); least++)
        {
            try
            {
                string text = new PatternText(pattern, least).Choice();
                if (text.Length >= minimum && text.Length <= maximum && Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))) return text;
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException or IndexOutOfRangeException or RegexMatchTimeoutException)
            {
                return null;
            }
        }

        return null;
    }

    private string Choice()
    {
        string first = Sequence();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            string other = Sequence();
            if (first.Length == 0) first = other;
        }

        return first;
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            string piece = Piece();
            int times = Times();
            for (int i = 0; i < times; i++) text.Append(piece);
        }

        return text.ToString();
    }

    private string Piece()
    {
        char c = _pattern[_at++];
        switch (c)
        {
            case '^' or '$':
                return string.Empty;
            case '.':
                return "a";
            case '[':
                return Class();
            case '\\':
                return Escape(_pattern[_at++]);
            case '(':
                bool aside = false;
                if (_pattern[_at] == '?')
                {
                    aside = _pattern[_at + 1] is '=' or '!' || (_pattern[_at + 1] == '<' && _pattern[_at + 2] is '=' or '!');
                    _at = _pattern[_at + 1] is ':' or '=' or '!' ? _at + 2 : _pattern.IndexOf('>', _at) + 1;
                }

                string inner = Choice();
                _at++;
                return aside ? string.Empty : inner;
            default:
                return c.ToString();
        }
    }

    private string Escape(char c) => c switch
    {
        'd' => "1",
        'w' or 'S' => "a",
        'D' => "a",
        'W' => "-",
        's' => " ",
        'b' or 'B' or 'A' or 'Z' or 'z' => string.Empty,
        'n' => "\n",
        't' => "\t",
        'p' => Category(),
        'u' => ((char)int.Parse(Take(4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'x' => ((char)int.Parse(Take(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => c.ToString(),
    };

    private string Category()
    {
        _at = _pattern.IndexOf('}', _at) + 1;
        return "a";
    }

    private string Take(int count)
    {
        _at += count;
        return _pattern.Substring(_at - count, count);
    }

    private string Class()
    {
        int start = _at - 1;
        int end = _pattern[_at] == '^' ? _at + 1 : _at;
        if (_pattern[end] == ']') end++;
        while (_pattern[end] != ']') end += _pattern[end] == '\\' ? 2 : 1;
        _at = end + 1;
        var letters = new Regex($"^{_pattern[start.._at]}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        const string Tried = "a1A0bxZ-_ .:/@#+,;=";
        foreach (char c in Tried)
            if (letters.IsMatch(c.ToString())) return c.ToString();
        for (char c = '\x20'; c < '\u2000'; c++)
            if (letters.IsMatch(c.ToString())) return c.ToString();
        throw new FormatException("An empty class.");
    }

    private int Times()
    {
        if (_at >= _pattern.Length) return 1;

        int times = 1;
        switch (_pattern[_at])
        {
            case '*' or '+':
                times = _least;
                _at++;
                break;
            case '?':
                _at++;
                break;
            case '{' when char.IsAsciiDigit(_pattern[_at + 1]) || _pattern[_at + 1] == ',':
                int close = _pattern.IndexOf('}', _at);
                string[] bounds = _pattern[(_at + 1)..close].Split(',');
                int low = bounds[0].Length == 0 ? 0 : int.Parse(bounds[0], CultureInfo.InvariantCulture);
                int high = bounds.Length == 1 ? low : bounds[1].Length == 0 ? int.MaxValue : int.Parse(bounds[1], CultureInfo.InvariantCulture);
                times = Math.Min(Math.Max(low, _least), high);
                _at = close + 1;
                break;
            default:
                return 1;
        }

        if (_at < _pattern.Length && _pattern[_at] == '?') _at++;
        return times;
    }
}
