using System.Globalization;
using System.Text;

namespace OfficeGest.Cli.Yaml;

/// <summary>Writes a scalar on one line.</summary>
internal static class ScalarText
{
    public static string Of(SpecScalar scalar, bool inFlow = false)
    {
        string value = scalar.Value;
        if (!scalar.IsText) return value.Length == 0 ? "null" : value;
        if (PlainText.IsSafe(value) && !(inFlow && value.AsSpan().IndexOfAny(",[]{}") >= 0)) return value;
        return value.Any(NeedsEscape) ? Escaped(value) : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    public static bool NeedsEscape(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else if (c == '\t') text.Append("\\t");
            else if (char.IsSurrogate(c)) text.Append(c);
            else if (NeedsEscape(c)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
