using System.Text;

namespace OfficeGest.Specification.Text;

/// <summary>Words for names that consist only of symbols, such as the operators of a filter.</summary>
internal static class Symbols
{
    public static string Spell(string text)
    {
        if (text.Length == 0) return "empty";
        var words = new StringBuilder();
        foreach (char c in text) words.Append(Of(c)).Append(' ');
        return words.ToString();
    }

    private static string Of(char c) => c switch
    {
        '+' => "plus",
        '-' => "minus",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '*' => "any",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '@' => "at",
        '#' => "number",
        '$' => "dollar",
        '€' => "euro",
        '/' => "slash",
        '\\' => "backslash",
        '.' => "dot",
        ',' => "comma",
        ';' => "semicolon",
        ':' => "colon",
        '?' => "question",
        '~' => "tilde",
        '^' => "caret",
        '_' => "underscore",
        ' ' => "blank",
        _ => string.Empty,
    };
}
